package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.disclosure.extraction.narrative.Scope.Since;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.jspecify.annotations.Nullable;

/** Where the reading of a section stands: what it is about just now, what is compared with what, which lists are open. */
final class Flow {
    final Records records;
    final SectionKind kind;
    final int section;
    final OptionalInt year;
    final ItemRows rows;

    /** Which attached evaluation report this is part of, counted from 1; 0 outside of them. */
    int report;

    Page page;
    Clause clause = new Clause(0);

    @Nullable
    Entry current;

    Optional<Subject> carry = Optional.empty();
    final Deque<Scope> scopes = new ArrayDeque<>();
    Since since = Since.NOTHING;
    Since lastSince = Since.NOTHING;
    Claims.@Nullable Change change;
    Claims.@Nullable Explained explained;
    final List<Subject> group = new ArrayList<>();
    int groupIndex;

    /** Where the words end that name what a whole sentence is about (…项目绩效自评综述：); -1 without. */
    int topicEnd = -1;

    String lastCount = "";

    Flow(Records records, SectionKind kind, int section, OptionalInt year, ItemRows rows, Page page) {
        this.records = records;
        this.kind = kind;
        this.section = section;
        this.year = year;
        this.rows = rows;
        this.page = page;
    }

    /** The mention of a subject that is being spoken of; a new one takes its place in the innermost list that accepts it. */
    Entry entry(Subject subject) {
        if (current != null && current.subject().row().equals(subject.row())) {
            return current;
        }
        Entry entry = new Entry(subject, section);
        while (!scopes.isEmpty()) {
            Scope scope = scopes.peek();
            if (scope.accepts(subject, page.number())) {
                scope.take(entry, page.number());
                break;
            }
            scopes.pop();
        }
        current = entry;
        return entry;
    }

    /** Opens a list of the parts of a whole. */
    void open(Entry head, boolean open, String words) {
        Scope scope =
                new Scope(head, open, words, page.number(), since.against() == Since.Against.NONE ? lastSince : since);
        scopes.push(scope);
        records.claims.scopes.add(scope);
    }

    Optional<Scope> scopeOf(Entry entry) {
        return scopes.stream().filter(scope -> scope.members().contains(entry)).findFirst();
    }

    /** Binds a number to a subject and a measure. */
    Figure emit(Entry entry, String measure, Token token, Printed printed) {
        Figure figure = new Figure(Key.text(reported(entry.subject().row()), measure), printed, page.number(token));
        entry.put(measure, figure);
        records.book.add(figure, section);
        for (String also : entry.subject().also()) {
            records.book.add(new Figure(Key.text(also, measure), printed, page.number(token)), section);
        }
        records.bind(token, figure);
        return figure;
    }

    /** Binds a number to a row of its own, outside the subjects. */
    Figure emit(String row, String measure, Token token) {
        Figure figure = new Figure(Key.text(reported(row), measure), printed(token), page.number(token));
        records.book.add(figure, section);
        records.bind(token, figure);
        return figure;
    }

    /** What each attached report says of its own project is not said of another's. */
    private String reported(String row) {
        boolean own = row.equals("perf.score") || row.startsWith("projects.");
        boolean later = row.equals("perf.score") ? report > 0 : report > 1;
        return own && later ? row + "@" + report : row;
    }

    /** The money a number is; one without a unit takes that of the number beside it. */
    Printed money(Token token) {
        Printed printed = printed(token);
        if (token.kind() != TokenKind.BARE) {
            return printed;
        }
        Unit unit = neighbourUnit(token);
        Printed inherited = Printed.of(printed.value(), unit, token.text());
        retype(token, TokenKind.AMOUNT, inherited);
        return inherited;
    }

    /** The percentage a number is, its % printed or not. */
    Printed rate(Token token) {
        Printed printed = printed(token);
        if (token.kind() != TokenKind.BARE) {
            return printed;
        }
        Printed percent = Printed.of(printed.value(), Unit.PERCENT, token.text());
        retype(token, TokenKind.RATE, percent);
        return percent;
    }

    private void retype(Token token, TokenKind kind, Printed printed) {
        page.retype(
                token, new Token(kind, token.from(), token.to(), token.text(), Optional.of(printed), token.measure()));
    }

    private Unit neighbourUnit(Token token) {
        Unit unit = Unit.TEN_THOUSAND_YUAN;
        int nearest = Integer.MAX_VALUE;
        for (Token other : page.tokens()) {
            int distance = Math.abs(other.from() - token.from());
            if (other.kind() == TokenKind.AMOUNT
                    && distance < nearest
                    && !other.measure().isEmpty()) {
                nearest = distance;
                unit = printed(other).unit();
            }
        }
        return unit;
    }

    static Printed printed(Token token) {
        return token.printed().orElseThrow();
    }

    /** The same print with the sign its words carry. */
    static Printed signed(Printed printed, String sign) {
        BigDecimal value = "-".equals(sign) ? printed.value().negate() : printed.value();
        return Printed.of(value, printed.unit(), printed.text());
    }

    /** Records that a classification item was named. */
    void naming(Element name) {
        Subject subject = name.subject();
        if (subject != null && subject.isItem()) {
            boolean past = PastNames.mayBeOlder(page.folded(), name.from(), name.to(), year);
            records.namings.add(new Naming(subject.row(), subject.path(), past, page.piece(name.from(), name.to())));
        }
    }

    /** Text between the number before, or the beginning of the sentence, and this offset. */
    String lead(int to) {
        int from = 0;
        for (Token token : page.tokens()) {
            if (token.to() <= to && token.isNumber()) {
                from = token.to();
            }
        }
        return page.words(from, to);
    }

    boolean isPriorYear(String printedYear) {
        return year.isPresent() && printedYear.equals(String.valueOf(year.getAsInt() - 1));
    }

    /** What the clause is about: the name met last, else what was spoken of before; empty when unknown words stand between. */
    Optional<Subject> subject() {
        return clause.unknown ? Optional.empty() : clause.lastName().or(() -> carry);
    }

    /** 行政事业单位养老支出（款） under 社会保障和就业支出（类） is an item of that class. */
    Subject completed(Subject subject) {
        if (subject.row().equals("fiscal.carry")) {
            boolean close =
                    scopes.stream().anyMatch(s -> s.head().subject().row().equals("carry.close"));
            return Subject.of(
                    close ? "fiscal.close" : "fiscal.open",
                    subject.kind(),
                    subject.path().getFirst());
        }
        if (subject.level() < 2
                || subject.level() == Subject.ECONOMIC
                || !subject.row().contains("func:")) {
            return subject;
        }
        for (Scope scope : scopes) {
            Subject head = scope.head().subject();
            if (head.isItem() && head.level() == 1 && head.path().size() == subject.level() - 1) {
                List<String> path = new ArrayList<>(head.path());
                path.addAll(subject.path());
                return Subject.item(rows.row(path, kind), List.copyOf(path), 1);
            }
        }
        return subject;
    }
}
