package org.benmo.documents.writing;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the page number of a page, printed as {@code 18}, {@code - 1 -}, {@code —10—}, {@code 第5页共20页}, {@code 3/20}. */
public final class PageNumbers {
    private static final Pattern BARE = Pattern.compile("(\\d{1,4})");
    private static final Pattern DECORATED = Pattern.compile("[-—_~·]+(\\d{1,4})[-—_~·]+"
            + "|第(\\d{1,4})页(?:[，,/]?共\\d{1,4}页)?"
            + "|(\\d{1,4})/\\d{1,4}页?"
            + "|[Pp](?:age|AGE)?\\.?(\\d{1,4})(?:of\\d{1,4})?");
    /** Half of a mark only, as when the rest was lost; might as well be a number with its sign. */
    private static final Pattern HALF_DECORATED =
            Pattern.compile("[-—_~·]{1,2}(\\d{1,4})|(\\d{1,4})[-—_~]{1,2}|(\\d{1,4})页");

    private static final Pattern ROMAN = Pattern.compile("[-—]*[ivxIVX]{1,6}[-—]*");

    private PageNumbers() {}

    /** The number when the line is nothing but a number without any mark around it. */
    public static OptionalInt bare(String line) {
        Matcher matcher = BARE.matcher(line);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(line)) : OptionalInt.empty();
    }

    /** The number when the line is a number in the marks of a page number. */
    public static OptionalInt decorated(String line) {
        return number(DECORATED.matcher(line));
    }

    /** The number when the line has half of such marks. */
    public static OptionalInt halfDecorated(String line) {
        return number(HALF_DECORATED.matcher(line));
    }

    private static OptionalInt number(Matcher matcher) {
        if (matcher.matches()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                String number = matcher.group(i);
                if (number != null) {
                    return OptionalInt.of(Integer.parseInt(number));
                }
            }
        }
        return OptionalInt.empty();
    }

    /** True for a Roman page number, as used in front matter. */
    public static boolean roman(String line) {
        return ROMAN.matcher(line).matches();
    }

    /** The number of a line that may be a page number, marked or not. */
    public static OptionalInt any(String line) {
        OptionalInt marked = decorated(line);
        if (marked.isPresent()) {
            return marked;
        }
        OptionalInt half = halfDecorated(line);
        return half.isPresent() ? half : bare(line);
    }
}
