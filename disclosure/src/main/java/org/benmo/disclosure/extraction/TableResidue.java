package org.benmo.disclosure.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure.Unread;
import org.benmo.documents.Block;

/**
 * Text left over from a table that no reader recognised: 其他支出46本年收入合计22504.60. Read as sentences it would state
 * nonsense, so it is kept out of the narrative and its numbers are unread. Sentences of accounts show a unit, a measure word
 * or punctuation beside at least one number; residue shows neither.
 */
final class TableResidue {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern MEASURED =
            Pattern.compile("\\d\\)?）?(?:万元|亿元|元|万|[%％]|个|人|批|次|辆|台|套|户|期|分|名|位|组|条|类|项|年|月|日|号|家|件|处|倍|章|级|所|届|区)");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]|，[\\u4e00-\\u9fa5]{2}");
    private static final Pattern BARE_DECIMAL =
            Pattern.compile("(?<![\\d.])\\d[\\d,]*\\.\\d{2}(?!\\d*(?:万|亿|元|[%％]|分|个百分|[，,、和与及]))");
    private static final Pattern UNIT_DECIMAL = Pattern.compile("\\d\\.\\d+(?:万|亿|元|[%％]|分|个百分)");
    /** What stands at the beginning of a line whose sentence was broken between a number and its unit. */
    private static final Pattern UNIT_FIRST = Pattern.compile("(?:(?:万元|亿元|元|[%％]|个百分点)(?!$)"
            + "|(?:个|人|人次|批|批次|辆|台|套|户|期|分|名|位|组|条|类|项|号|家|件|处|倍)[，。；、（(]|年(?:度|初|末|底|\\d{1,2}月)).*");

    private static final int AMOUNTS_AT_LEAST = 1;
    private static final int BARE_AT_LEAST = 2;

    private TableResidue() {}

    /**
     * True for a paragraph that is what is left of a table row.
     *
     * @param next what follows it: the unit of its last number, when a line ends between the two
     */
    static boolean is(Block.Paragraph paragraph, Optional<Block.Paragraph> next) {
        String words = paragraph.text().characters();
        if (isBrokenBeforeUnit(words, next)) {
            return false;
        }
        boolean noSentence =
                !MEASURED.matcher(words).find() && !SENTENCE.matcher(words).find();
        return (amounts(words) >= AMOUNTS_AT_LEAST && noSentence) || isMostlyBare(words);
    }

    private static boolean isBrokenBeforeUnit(String words, Optional<Block.Paragraph> next) {
        return !words.isEmpty()
                && Character.isDigit(words.charAt(words.length() - 1))
                && next.filter(n -> UNIT_FIRST.matcher(n.text().characters()).matches())
                        .isPresent();
    }

    /** A row with the note under its table: the note is a sentence, the numbers still have no units. */
    private static boolean isMostlyBare(String words) {
        long bare = BARE_DECIMAL.matcher(words).results().count();
        long withUnit = UNIT_DECIMAL.matcher(words).results().count();
        return bare >= BARE_AT_LEAST && bare > 2 * withUnit;
    }

    /** Its numbers, each as unread. */
    static List<Unread> unread(Block.Paragraph paragraph) {
        List<Unread> unread = new ArrayList<>();
        Matcher number = NUMBER.matcher(paragraph.text().characters());
        while (number.find()) {
            if (number.group().contains(".")) {
                unread.add(new Unread(
                        number.group(), paragraph.text().places(number.start(), number.end()), paragraph.page()));
            }
        }
        return unread;
    }

    /** Numbers that could be amounts: with decimals, or standing alone. Enumerators at the start are none. */
    private static long amounts(String words) {
        String body = words.replaceFirst("^[（(]?\\d{1,2}[）).、．]", "");
        return NUMBER.matcher(body).results().count();
    }
}
