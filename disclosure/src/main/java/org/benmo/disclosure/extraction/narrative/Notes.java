package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/**
 * Stated quantities outside the registered metrics, keyed by the words they stand with (培训班239期). The words are kept
 * long, so that only the same statement made twice compares.
 */
final class Notes {
    private static final String BOUNDARIES = "，。；：、（）！？";
    private static final int LONGEST = 18;
    private static final int TELLING = 6;
    private static final Pattern LEADING = Pattern.compile("^(?:其中|全年|共计|共|累计|本年度?|全市|全县|全区|年末|并|且|及|和|与|以及|的|了|已|为|按|对|等|\\d+)+");
    private static final Pattern TRAILING = Pattern.compile("(?:共计|总计|合计|累计|达到|共|为|达|约|计|了|到|是|有|近|超过|高达|：)+$");

    private Notes() {}

    /** Gives the number a key of its own words; false when it stands with none. */
    static boolean take(Flow flow, Token token) {
        Optional<String> phrase = phrase(flow.page.folded(), token);
        if (phrase.isEmpty() || token.kind() == TokenKind.BARE) {
            return false;
        }
        String words = phrase.get();
        String place = words.length() < TELLING ? "@" + flow.section : "";
        String row = "note:" + words + "·" + Folding.name(token.measure()) + place;
        flow.emit(row, token.kind() == TokenKind.COUNT ? "count" : token.kind() == TokenKind.SCORE ? "score" : "final", token);
        return true;
    }

    /** The words before the number in its clause, or, when there are none, those after it. */
    static Optional<String> phrase(String folded, Token token) {
        int from = token.from();
        while (from > 0 && BOUNDARIES.indexOf(folded.charAt(from - 1)) < 0 && token.from() - from < LONGEST) {
            from--;
        }
        String before = trimmed(folded.substring(from, token.from()));
        if (isNoun(before)) {
            return Optional.of(before);
        }
        int to = token.to();
        while (to < folded.length() && BOUNDARIES.indexOf(folded.charAt(to)) < 0 && to - token.to() < LONGEST - 6) {
            to++;
        }
        String after = trimmed(folded.substring(token.to(), to));
        return isNoun(after) ? Optional.of(after) : Optional.empty();
    }

    private static String trimmed(String words) {
        String bare = Folding.name(words);
        return TRAILING.matcher(LEADING.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private static boolean isNoun(String words) {
        long han = words.chars().filter(c -> Folding.isHan((char) c)).count();
        return han >= 2;
    }
}
