package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;

/** Cuts a sentence into elements that cover it: numbers, names, words of the grammar, and what is none of these. */
final class Scanner {
    /** A name after unknown words counts only when these can end a subject; else it is part of a longer name. */
    private static final Pattern MAY_PRECEDE = Pattern.compile(".*(?:局|委|部|厅|办|院|校|中心|单位|部门|政府|年度|全年|本级|系统|站|所|馆|队|会|社|市|县|区|乡|镇|街道|学|园|台|库|的|了|年|对|由|在|共|中"
            + "|安排|开支|实现|发生|支付|面向|授予|组织|日|级|总队|支队|大队|等|内|设立|设|核定|实有|使用|用于)$");
    /** Words that carry nothing alone but belong to the noun before them. */
    private static final Pattern NOUN = Pattern.compile("财政拨款|支出|收入|经费|费用|资金");
    private static final int LONGEST_BRACKET = 160;

    private final Names names;
    private final String unit;

    /**
     * A scanner for one kind of section.
     *
     * @param names that can be met
     * @param unit name of the publishing unit, folded; empty when unknown
     */
    Scanner(Names names, String unit) {
        this.names = names;
        this.unit = unit;
    }

    /** The elements of a folded sentence with its tokens. */
    List<Element> scan(String folded, List<Token> tokens) {
        List<Element> elements = new ArrayList<>();
        int i = 0;
        int token = 0;
        while (i < folded.length()) {
            while (token < tokens.size() && tokens.get(token).from() < i) {
                token++;
            }
            Optional<Token> here = token < tokens.size() && tokens.get(token).from() == i ? Optional.of(tokens.get(token)) : Optional.empty();
            Element next = next(folded, i, here, tokens, elements);
            add(elements, next);
            i = next.to();
        }
        return elements;
    }

    private static void add(List<Element> elements, Element next) {
        if (next.is(Sort.UNKNOWN) && !elements.isEmpty() && elements.getLast().is(Sort.UNKNOWN)) {
            Element before = elements.removeLast();
            elements.add(Element.word(Sort.UNKNOWN, before.from(), next.to(), ""));
        } else {
            elements.add(next);
        }
    }

    private Element next(String folded, int i, Optional<Token> token, List<Token> tokens, List<Element> before) {
        Optional<Element> name = name(folded, i, before);
        Optional<Element> word = Vocabulary.at(folded, i);
        int end = token.map(Token::to).orElse(i);
        if (name.isPresent() && name.get().to() > end && word.map(Element::to).orElse(0) <= name.get().to()) {
            return name.get();
        }
        if (word.isPresent() && word.get().is(Sort.OPEN) && token.isEmpty()) {
            return bracket(folded, i, tokens).orElse(word.get());
        }
        if (word.isPresent() && word.get().to() > end && (token.isEmpty() || token.get().kind() == TokenKind.YEAR)) {
            return word.get();
        }
        if (token.isPresent()) {
            return token(token.get());
        }
        if (!unit.isEmpty() && folded.startsWith(unit, i)) {
            return Element.word(Sort.FILLER, i, i + unit.length(), "");
        }
        return word.orElseGet(() -> Element.word(Sort.UNKNOWN, i, i + 1, ""));
    }

    private static Element token(Token token) {
        Sort sort = switch (token.kind()) {
            case AMOUNT, RATE, COUNT, SCORE, BARE -> Sort.NUMBER;
            case YEAR -> Sort.YEAR;
            case CHOICE -> Sort.CHOICE;
            case PLACEHOLDER -> Sort.PLACEHOLDER;
            case DATE, ORDINAL -> Sort.FILLER;
            case DOCUMENT_NUMBER, CODE, RATIO, REFERENCE -> Sort.UNKNOWN;
        };
        return new Element(sort, token.from(), token.to(), null, token, "");
    }

    private Optional<Element> name(String folded, int i, List<Element> before) {
        return names.at(folded, i)
                .filter(found -> mayBegin(folded, before) || found.subject().row().startsWith("projects."))
                .map(found -> new Element(Sort.NAME, i, found.to(), found.subject(), null, ""));
    }

    private static boolean mayBegin(String folded, List<Element> before) {
        int at = before.size() - 1;
        while (at >= 0 && before.get(at).is(Sort.FILLER) && NOUN.matcher(folded.substring(before.get(at).from(), before.get(at).to())).matches()) {
            at--;
        }
        if (at < 0 || !before.get(at).is(Sort.UNKNOWN)) {
            return true;
        }
        Element last = before.get(at);
        return MAY_PRECEDE.matcher(folded.substring(last.from(), last.to())).matches();
    }

    /** A bracket without numbers says nothing to the grammar. */
    private static Optional<Element> bracket(String folded, int open, List<Token> tokens) {
        int depth = 0;
        for (int i = open; i < folded.length() && i - open < LONGEST_BRACKET; i++) {
            char c = folded.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth == 0) {
                int close = i + 1;
                boolean plain = tokens.stream()
                        .filter(t -> t.from() >= open && t.to() <= close)
                        .noneMatch(t -> t.isNumber() || t.kind() == TokenKind.CHOICE || t.kind() == TokenKind.PLACEHOLDER);
                return plain ? Optional.of(Element.word(Sort.FILLER, open, close, "")) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
