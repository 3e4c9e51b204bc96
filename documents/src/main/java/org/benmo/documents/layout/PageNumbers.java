package org.benmo.documents.layout;

import java.util.List;

/** Numbers of pages in words. */
public final class PageNumbers {
    private PageNumbers() {}

    /**
     * As an office writes them: 3、5-8、12.
     *
     * @param numbers ascending, none twice
     */
    public static String words(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int j = i;
            while (j + 1 < numbers.size() && numbers.get(j + 1) == numbers.get(j) + 1) {
                j++;
            }
            text.append(text.isEmpty() ? "" : "、").append(numbers.get(i));
            if (j > i) {
                text.append('-').append(numbers.get(j));
            }
            i = j + 1;
        }
        return text.toString();
    }
}
