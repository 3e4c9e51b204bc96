package org.benmo.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Lists of numbers as OFD writes them. */
final class Numbers {
    /** More than a page can show. */
    private static final int COUNT_MAX = 200_000;

    private Numbers() {}

    /** All numbers of a list parted by blanks; empty when one of them is none. */
    static List<Double> of(@Nullable String written) {
        List<Double> numbers = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(written == null ? "" : written);
        while (words.hasMoreTokens() && numbers.size() < COUNT_MAX) {
            double number = number(words.nextToken());
            if (Double.isNaN(number)) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** Distances between characters, in which {@code g n v} stands for n times v. */
    static List<Double> distances(@Nullable String written) {
        List<Double> numbers = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(written == null ? "" : written);
        while (words.hasMoreTokens() && numbers.size() < COUNT_MAX) {
            String word = words.nextToken();
            boolean group = word.equals("g");
            double times = group ? next(words) : 1;
            double number = group ? next(words) : number(word);
            for (int i = 0; i < times && numbers.size() < COUNT_MAX; i++) {
                numbers.add(Double.isNaN(number) ? 0 : number);
            }
        }
        return numbers;
    }

    private static double next(StringTokenizer words) {
        return words.hasMoreTokens() ? number(words.nextToken()) : Double.NaN;
    }

    /** A number; {@code otherwise} for none. */
    static double number(@Nullable String written, double otherwise) {
        double number = written == null ? Double.NaN : number(written.strip());
        return Double.isNaN(number) ? otherwise : number;
    }

    private static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
