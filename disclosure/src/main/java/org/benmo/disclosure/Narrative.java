package org.benmo.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.Text;
import org.benmo.statements.amounts.Printed;

/**
 * The running text of a document, sentence by sentence, for the checks that look at words rather than at figures.
 * Amounts and relations are in the figure set; here is what was said around them.
 *
 * @param sentences in printed order; tables, page furniture, contents pages and headings left out
 * @param listings names listed after a figure, such as 主要包括：基本工资、津贴补贴
 * @param reasons given for a change or a difference, empty ones included
 * @param purposes what an item's money was said to be for
 * @param namings every classification item or economic section a sentence names, with the row it was bound to
 * @param contents the entries of the contents pages, without dots and page numbers
 */
public record Narrative(
        List<Sentence> sentences,
        List<Listing> listings,
        List<Reason> reasons,
        List<Purpose> purposes,
        List<Naming> namings,
        List<Text> contents) {
    /** A document without running text. */
    public static final Narrative EMPTY =
            new Narrative(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A sentence with its final 。 where it has one; a line of a list ending in ； is part of one.
     *
     * @param section index of its section in {@link Disclosure#sections()}
     * @param text its characters with their places
     * @param tokens numbers and unfilled slots in printed order; offsets count in {@code text}
     */
    public record Sentence(int section, Text text, List<Token> tokens) {
        /** The lineage of the characters {@code from} (included) to {@code to} (excluded). */
        public PrintedAt at(int from, int to, String where) {
            return new PrintedAt(text.places(from, to), text.characters().substring(from, to), where);
        }
    }

    /** What a run of digits, or the words that stand in its place, is. */
    public enum TokenKind {
        /** An amount of money; its unit may be missing in print. */
        AMOUNT,
        /** A percentage, percentage points or a multiple; the % may be missing in print. */
        RATE,
        /** Whole things with a measure word. */
        COUNT,
        /** Points of an evaluation. */
        SCORE,
        /** A number that shows no unit and inherits none. */
        BARE,
        YEAR,
        /** A day, month or range of days. */
        DATE,
        /** 赣发〔2019〕8号. */
        DOCUMENT_NUMBER,
        /** A classification code, telephone, plate or other serial number. */
        CODE,
        /** （一）, 1., 第三部分, 第5条. */
        ORDINAL,
        /** 2∶4∶4. */
        RATIO,
        /** 公开10表, 附件2. */
        REFERENCE,
        /** A slot of the template that nobody filled: XX万元, ×+, 占 %. */
        PLACEHOLDER,
        /** Alternatives of the template left standing: 增加（减少）, 大于（小于）. */
        CHOICE
    }

    /**
     * A typed piece of a sentence.
     *
     * @param kind what it is
     * @param from first character in its sentence
     * @param to one after its last character, unit included
     * @param text as printed
     * @param printed the number as an amount, rate, count or score; empty for the other kinds
     * @param measure word that follows the number, such as 万元, %, 人次; empty when none is printed
     */
    public record Token(TokenKind kind, int from, int to, String text, Optional<Printed> printed, String measure) {
        /** True for what the account of numbers counts: amounts, rates, counts, scores and bare numbers. */
        public boolean isNumber() {
            return switch (kind) {
                case AMOUNT, RATE, COUNT, SCORE, BARE -> true;
                case YEAR, DATE, DOCUMENT_NUMBER, CODE, ORDINAL, RATIO, REFERENCE, PLACEHOLDER, CHOICE -> false;
            };
        }
    }

    /**
     * Names listed as the contents of something.
     *
     * @param subject row of the key they belong to, such as {@code basic.staff}, {@code econ.301}, {@code org.inner}
     * @param names in printed order
     * @param open true when 等 or 主要 says that there may be more
     * @param at from the introducing word to the last name
     */
    public record Listing(String subject, List<String> names, boolean open, PrintedAt at) {}

    /** With what a figure is compared when a reason is given. */
    public enum Against {
        PRIOR_YEAR,
        BUDGET,
        UNSAID
    }

    /**
     * A reason given for a change or a difference.
     *
     * @param subject row of the key the change is about; empty when unknown
     * @param against last year, the budget, or not said
     * @param directions the direction words before it, such as 增加, 下降, 大于; both when the template's choice is left
     * @param text the reason without 主要原因是; empty when none follows
     * @param at the clause with its introducing words
     */
    public record Reason(String subject, Against against, Set<String> directions, String text, PrintedAt at) {}

    /**
     * What an item's money was for.
     *
     * @param subject row of the item's key
     * @param text after 主要用于 or 用于
     * @param at the clause
     */
    public record Purpose(String subject, String text, PrintedAt at) {}

    /**
     * A classification name met in a sentence.
     *
     * @param subject row it was bound to, {@code func.<code>}, {@code func:<类>/<款>/<项>}, {@code econ.<code>}
     * @param path printed names from 类 down, without quotes and level marks
     * @param past true when it is said of an earlier year, as a former name, or as part of a longer name, so that it may rightly be an
     *     older one
     * @param at the printed path
     */
    public record Naming(String subject, List<String> path, boolean past, PrintedAt at) {}
}
