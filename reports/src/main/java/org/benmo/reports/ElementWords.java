package org.benmo.reports;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of an element of a Word document as its user would count: 第 2 张表第 5 行第 3 格. */
final class ElementWords {
    private static final String BODY = "body/";
    private static final Pattern STEP = Pattern.compile("([a-z]+)\\[(\\d+)]");
    private static final Set<String> COUNTED = Set.of("p", "tbl", "tr", "tc", "txbx");

    private ElementWords() {}

    /** In words, or as it is when it leads through something nobody counts. */
    static String of(String path) {
        int body = path.indexOf(BODY);
        if (body < 0) {
            return path;
        }
        StringBuilder words = new StringBuilder(path.substring(0, body));
        for (String step : path.substring(body + BODY.length()).split("/")) {
            Matcher counted = STEP.matcher(step);
            if (!counted.matches() || !COUNTED.contains(counted.group(1))) {
                return path;
            }
            words.append(Messages.get("place.element." + counted.group(1), counted.group(2)));
        }
        return words.toString();
    }
}
