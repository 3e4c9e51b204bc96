package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.disclosure.SectionKind;
import org.benmo.disclosure.extraction.narrative.Element.Sort;
import org.benmo.statements.amounts.Unit;

/** Binds counts whose name stands around them: 出国团组, 接待批次 and 人次, cars bought and held, 7个内设机构. */
final class CountBinder {
    private static final Set<String> GROUPS = Set.of("个", "个团组", "团组", "批", "次");
    private static final Set<String> BATCHES = Set.of("批", "批次", "个", "次", "起");
    private static final Set<String> PERSONS = Set.of("人次", "人", "人次数", "名");
    private static final Set<String> CARS = Set.of("辆", "台");
    private static final String OTHER_GROUPS = "note:";
    private static final Pattern TRIP_GROUPS = Pattern.compile("团组(?:数量?)?[^，。；0-9]{0,5}$");
    private static final Pattern OTHERS = Pattern.compile("参加其他单位|其他部门组织");
    private static final Pattern BOUGHT = Pattern.compile("(?:购置|新购|购入|更新|购买)[^，。；]{0,14}$");
    private static final Pattern HELD = Pattern.compile("保有[^，。；]{0,14}$|(?:共有|现有|拥有|实有)公务用车[^，。；]{0,6}$");
    private static final Pattern ASIDE = Pattern.compile("陪同|随行|人均|平均|工作人员");
    private static final Pattern ABROAD = Pattern.compile("国（境）外(?:公务)?接待");
    private static final Pattern FOREIGN = Pattern.compile("外事|外宾");

    private final Flow flow;

    CountBinder(Flow flow) {
        this.flow = flow;
    }

    /** Binds by the words around; false when they do not say what is counted. */
    boolean bind(List<Element> elements, int index, Token token) {
        if (token.kind() != TokenKind.COUNT) {
            return false;
        }
        Optional<String> row = isAboutThreePublics() ? threePublics(token) : Optional.empty();
        if (row.isPresent()) {
            if (row.get().equals(OTHER_GROUPS)) {
                return Notes.take(flow, token);
            }
            emit(row.get(), token);
            return true;
        }
        return following(elements, index, token);
    }

    /** True when a count is one of the three publics' by its words alone, without binding it. */
    boolean recognises(Token token) {
        String before = flow.lastCount;
        boolean known = token.kind() == TokenKind.COUNT && isAboutThreePublics() && threePublics(token).isPresent();
        flow.lastCount = before;
        return known;
    }

    private boolean isAboutThreePublics() {
        return flow.kind == SectionKind.THREE_PUBLICS || flow.kind == SectionKind.OTHER;
    }

    private Optional<String> threePublics(Token token) {
        String lead = flow.lead(token.from());
        String measure = Folding.fold(token.measure());
        if (ASIDE.matcher(lead).find()) {
            return Optional.empty();
        }
        boolean groupsHere = TRIP_GROUPS.matcher(lead).find() || measure.endsWith("团组");
        if (GROUPS.contains(measure) && groupsHere) {
            return OTHERS.matcher(lead).find() ? Optional.of(OTHER_GROUPS) : counted("sg.n.groups");
        }
        if (CARS.contains(measure)) {
            if (HELD.matcher(lead).find()) {
                return counted("sg.n.cars.held");
            }
            return BOUGHT.matcher(lead).find() ? counted("sg.n.cars.bought") : Optional.empty();
        }
        if (PERSONS.contains(measure)) {
            return persons(lead);
        }
        return BATCHES.contains(measure) ? batches(lead, measure) : Optional.empty();
    }

    private Optional<String> batches(String lead, String measure) {
        boolean plain = measure.startsWith("批") || lead.contains("批次");
        if (!plain && !lead.matches(".*接待[^，。；]{0,6}$")) {
            return Optional.empty();
        }
        if (ABROAD.matcher(lead).find()) {
            return counted("sg.n.abroad.batches");
        }
        if (FOREIGN.matcher(lead).find()) {
            return counted("sg.n.foreign.batches");
        }
        return lead.contains("接待") ? counted("sg.n.batches") : Optional.empty();
    }

    private Optional<String> persons(String lead) {
        if (ABROAD.matcher(lead).find() || flow.lastCount.equals("sg.n.abroad.batches")) {
            return counted("sg.n.abroad.guests");
        }
        if (lead.contains("出国") || flow.lastCount.equals("sg.n.groups")) {
            return counted("sg.n.persons");
        }
        boolean foreign = FOREIGN.matcher(lead).find();
        boolean goesOn = flow.lastCount.equals("sg.n.foreign.batches") && !lead.contains("国内");
        if (foreign || goesOn) {
            return counted("sg.n.foreign.guests");
        }
        return flow.lastCount.equals("sg.n.batches") || lead.contains("接待人") || lead.matches(".*接待[^，。；]{0,4}$")
                ? counted("sg.n.guests")
                : Optional.empty();
    }

    private Optional<String> counted(String row) {
        flow.lastCount = row;
        return Optional.of(row);
    }

    /** 7个内设机构: what is counted stands behind the number. */
    private boolean following(List<Element> elements, int index, Token token) {
        Element next = index + 1 < elements.size() ? elements.get(index + 1) : elements.get(index);
        Subject subject = next.subject();
        if (!next.is(Sort.NAME) || subject == null || !subject.isCount()) {
            return false;
        }
        emit(subject.row(), token);
        return true;
    }

    private void emit(String row, Token token) {
        Entry entry = new Entry(Subject.of(row, Unit.Kind.COUNT, ""), flow.section);
        flow.emit(entry, "count", token, Flow.printed(token));
    }
}
