package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/** 无政府性基金预算财政拨款收入和支出: nothing, said in words, is a level of zero. */
final class Absent {
    private final Flow flow;

    Absent(Flow flow) {
        this.flow = flow;
    }

    /** States zero for the name at {@code index}, when the sentence goes on as such a statement does. */
    void state(List<Element> elements, int index, Subject subject) {
        if (!endsThere(elements, index + 1)) {
            return;
        }
        zero(subject, elements.get(index));
        other(subject.row(), elements, index).ifPresent(row -> zero(Subject.of(row, subject.kind(), row), elements.get(index)));
    }

    private static boolean endsThere(List<Element> elements, int from) {
        for (int i = from; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element.is(Sort.COMMA) || element.is(Sort.STOP) || element.is(Sort.SEMICOLON) || element.is(Sort.CLOSE)) {
                return true;
            }
            boolean goesOn = element.is(Sort.FILLER) || element.is(Sort.FINAL) || element.is(Sort.AND) || element.is(Sort.NAME);
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    /** 收入和支出 after one name stands for both sides. */
    private Optional<String> other(String row, List<Element> elements, int index) {
        boolean income = row.endsWith(".income");
        StringBuilder rest = new StringBuilder();
        for (int i = index + 1; i < elements.size() && !elements.get(i).is(Sort.COMMA) && !elements.get(i).is(Sort.STOP); i++) {
            rest.append(flow.page.words(elements.get(i).from(), elements.get(i).to()));
        }
        boolean both = income && rest.toString().matches("[和、及与]?支出.*");
        return both ? Optional.of(row.replace(".income", ".expend")) : Optional.empty();
    }

    private void zero(Subject subject, Element at) {
        Unit unit = subject.isCount() ? Unit.PIECE : Unit.TEN_THOUSAND_YUAN;
        Printed nothing = Printed.of(BigDecimal.ZERO, unit, "无");
        Token token = new Token(TokenKind.BARE, at.from(), at.to(), "无", Optional.of(nothing), "");
        flow.emit(flow.entry(subject), subject.isCount() ? "count" : "final", token, nothing);
        flow.carry = Optional.of(subject);
    }
}
