package org.benmo.disclosure.extraction.narrative;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a sentence may rightly call a classification item by a name of earlier years. */
final class PastNames {
    private static final Pattern YEAR = Pattern.compile(
            "(?<compared>与|和|同|比|较于?|相对)?(?:(?<last>上年|上一年|去年|前一年|以前年度)|(?<year>(?:19|20)\\d{2})(?:年|(?=[-—至]\\d{4}年)))");
    private static final Pattern RENAMED = Pattern.compile("改为|调整为|更名|变更为|改名|更改为|名称调整|科目调整");
    private static final Pattern FORMER = Pattern.compile("(?:原|原来的|原有的|原称|旧称|曾用)[“《]?$");

    /** Behind a name these make it part of a longer one: a project, a fund. */
    private static final Pattern LONGER = Pattern.compile("^”?(?:专项|项目|资金|补助|工程|示范|服务)");

    private PastNames() {}

    /**
     * True when the words around a name speak of an earlier year or of a renaming, go on with the name, or are a title.
     *
     * @param sentence folded
     * @param from first character of the name
     * @param to one after its last character
     * @param year of the document
     */
    static boolean mayBeOlder(String sentence, int from, int to, OptionalInt year) {
        String before = sentence.substring(0, from);
        return RENAMED.matcher(sentence).find()
                || FORMER.matcher(before).find()
                || LONGER.matcher(sentence.substring(to)).find()
                || before.lastIndexOf('《') > before.lastIndexOf('》')
                || isOfEarlierYear(before, year);
    }

    /** The year named last tells whose figures follow; one that is only compared with does not. */
    private static boolean isOfEarlierYear(String before, OptionalInt year) {
        boolean earlier = false;
        Matcher matcher = YEAR.matcher(before);
        while (matcher.find()) {
            if (matcher.group("compared") == null) {
                String digits = matcher.group("year");
                earlier = digits == null || year.isEmpty() || Integer.parseInt(digits) < year.getAsInt();
            }
        }
        return earlier;
    }
}
