package org.benmo.disclosure.extraction.narrative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Against;
import org.benmo.disclosure.Narrative.Listing;
import org.benmo.disclosure.Narrative.Purpose;
import org.benmo.disclosure.Narrative.Reason;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;

/** Text that explains rather than claims: reasons, purposes, lists of names. Numbers in it are at most notes. */
final class Digressions {
    private static final Pattern DIRECTIONS = Pattern.compile("增加|减少|增长|下降|上升|降低|大于|小于|高于|低于|等于|持平|压减|提高");

    private final Flow flow;
    private final CountBinder counts;

    Digressions(Flow flow, CountBinder counts) {
        this.flow = flow;
        this.counts = counts;
    }

    /** The index of the element at which the text that begins after {@code index} ends: a punctuation, or the end. */
    int end(List<Element> elements, int index) {
        Sort mode = elements.get(index).sort();
        int depth = 0;
        for (int i = index + 1; i < elements.size(); i++) {
            Element element = elements.get(i);
            depth += element.is(Sort.OPEN) ? 1 : element.is(Sort.CLOSE) ? -1 : 0;
            boolean closes = depth < 0 || element.is(Sort.STOP);
            boolean pause = element.is(Sort.COMMA) || element.is(Sort.SEMICOLON);
            if (closes || (pause && depth == 0 && resumes(elements, i, mode))) {
                return i;
            }
        }
        return elements.size();
    }

    /** True when the clause after a pause is a claim again. */
    private boolean resumes(List<Element> elements, int pause, Sort mode) {
        Sort first = Sort.UNKNOWN;
        boolean number = false;
        boolean count = false;
        boolean flat = false;
        boolean unknown = false;
        for (int i = pause + 1; i < elements.size() && !isPause(elements.get(i)); i++) {
            Element element = elements.get(i);
            Token token = element.token();
            if (element.is(Sort.NUMBER) && token != null) {
                if (counts.recognises(token)) {
                    return true;
                }
                number = true;
                count = token.kind() == TokenKind.COUNT;
                break;
            }
            flat |= element.is(Sort.FLAT) || element.is(Sort.RELATION) || element.is(Sort.PLACEHOLDER);
            unknown |= element.is(Sort.UNKNOWN);
            if (first == Sort.UNKNOWN && !element.is(Sort.FILLER) && !element.is(Sort.YEAR) && !element.is(Sort.EACH)) {
                first = element.sort();
            }
        }
        boolean after = elements.get(pause).is(Sort.SEMICOLON);
        return !unknown && claims(first, number, count, flat, after, mode);
    }

    private static boolean claims(Sort first, boolean number, boolean count, boolean flat, boolean after, Sort mode) {
        return switch (first) {
            case BUDGET, COMPLETION -> number;
            case FINAL -> number || flat;
            case SINCE_PRIOR, SINCE_BUDGET, SINCE_OTHER -> number || flat;
            case FRAME -> number;
            case NAME -> number && (after || count || mode != Sort.REASON);
            case SHARE -> number && mode != Sort.REASON;
            default -> false;
        };
    }

    private static boolean isPause(Element element) {
        return element.is(Sort.COMMA) || element.is(Sort.SEMICOLON) || element.is(Sort.STOP);
    }

    /** Numbers said in passing. */
    void notes(List<Element> elements, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = elements.get(i).token();
            if (elements.get(i).is(Sort.NUMBER) && token != null) {
                boolean quantity = token.kind() == TokenKind.COUNT
                        || token.kind() == TokenKind.AMOUNT
                        || token.kind() == TokenKind.SCORE;
                if (quantity && Lexer.isCounted(token)) {
                    Notes.take(flow, token);
                }
            }
        }
    }

    /** Takes down a reason and tells the claim it explains. */
    void reason(List<Element> elements, int index, int end) {
        Element word = elements.get(index);
        int to = end < elements.size()
                ? elements.get(end).from()
                : flow.page.folded().length();
        String text = stripped(flow.page.words(word.to(), to));
        String clause = flow.page.words(flow.clause.start, word.from());
        Set<String> directions = directions(clause);
        if (directions.isEmpty() && flow.explained instanceof Claims.Change change && !change.sign.isEmpty()) {
            directions.add(change.sign.equals("+") ? "增加" : "减少");
        }
        Claims.Explained explained = flow.explained;
        if (explained == null && directions.isEmpty()) {
            return;
        }
        if (explained != null) {
            explained.marks().add(text.isEmpty() ? "空原因" : "有原因");
        }
        Against against =
                flow.since.isBudget() || !flow.clause.relation.isEmpty() || explained instanceof Claims.Comparison
                        ? Against.BUDGET
                        : explained instanceof Claims.Change change && change.since.isPrior()
                                ? Against.PRIOR_YEAR
                                : Against.UNSAID;
        String subject = explained != null
                ? explained.entry().subject().row()
                : flow.carry.map(Subject::row).orElse("");
        flow.records.reasons.add(
                new Reason(subject, against, directions, text, flow.page.piece(flow.clause.start, to)));
    }

    private static Set<String> directions(String clause) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = DIRECTIONS.matcher(clause);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Takes down what an item's money was for. */
    void purpose(List<Element> elements, int index, int end) {
        int to = end < elements.size()
                ? elements.get(end).from()
                : flow.page.folded().length();
        String text = stripped(flow.page.words(elements.get(index).to(), to));
        String subject =
                flow.clause.lastName().or(() -> flow.carry).map(Subject::row).orElse("");
        if (!text.isEmpty() && !subject.isEmpty()) {
            flow.records.purposes.add(new Purpose(
                    subject, text, flow.page.piece(elements.get(index).from(), to)));
        }
    }

    /** Takes down the names after 主要包括. */
    void listing(List<Element> elements, int index, int end) {
        Element word = elements.get(index);
        int to = end < elements.size()
                ? elements.get(end).from()
                : flow.page.folded().length();
        String text = stripped(flow.page.words(word.to(), to));
        String subject = flow.clause
                .lastName()
                .or(() -> flow.carry)
                .filter(s -> !s.isCount())
                .map(Subject::row)
                .orElse("");
        boolean open = text.matches(".*(?:等|……)(?:支出|费用|经费)?。?$");
        List<String> names = Lists.names(text.replaceFirst("(?:等|……)(?:支出|费用|经费)?。?$", ""));
        if (!names.isEmpty() && !subject.isEmpty()) {
            flow.records.listings.add(new Listing(subject, names, open, flow.page.piece(word.from(), to)));
        }
    }

    private static String stripped(String text) {
        return text.replaceFirst("^[：，:]+", "").replaceFirst("[；。，：]+$", "");
    }
}
