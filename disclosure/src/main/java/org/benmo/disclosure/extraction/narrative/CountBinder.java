package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern VISITORS = Pattern.compile("(?:来访|接待)[^，。；]{0,6}团组[^，。；]{0,3}$");
    private static final Pattern OTHERS = Pattern.compile("参加其他单位|其他部门组织");
    private static final Pattern BOUGHT = Pattern.compile("(?:购置|新购|购入|更新|购买)[^，。；]{0,14}$");
    private static final Pattern HELD = Pattern.compile("保有[^，。；]{0,14}$|(?:共有|现有|拥有|实有)公务用车[^，。；]{0,6}$");
    private static final Pattern ASIDE = Pattern.compile("陪同|随行|人均|平均|工作人员");
    private static final Pattern QUALIFIER = Pattern.compile("(国（境）外(?:公务)?接待)|((?:国内)?外事|外宾)|(国内)");

    /** Said in so many words, the counts of the three publics are meant wherever they stand. */
    private static final Pattern NAMED = Pattern.compile("国内公务接待|国（境）外(?:公务)?接待|因公出国（境）团组");

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
        boolean known = token.kind() == TokenKind.COUNT
                && isAboutThreePublics()
                && threePublics(token).isPresent();
        flow.lastCount = before;
        return known;
    }

    private boolean isAboutThreePublics() {
        return flow.kind == SectionKind.THREE_PUBLICS
                || flow.kind == SectionKind.OTHER
                || NAMED.matcher(flow.page.folded()).find();
    }

    private Optional<String> threePublics(Token token) {
        String lead = flow.lead(token.from());
        String measure = Folding.fold(token.measure());
        if (ASIDE.matcher(lead).find()) {
            return Optional.empty();
        }
        boolean visitors = VISITORS.matcher(lead).find();
        boolean groupsHere = !visitors && (TRIP_GROUPS.matcher(lead).find() || measure.endsWith("团组"));
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
            return persons(lead, token);
        }
        return BATCHES.contains(measure) ? batches(lead, measure, token) : Optional.empty();
    }

    private Optional<String> batches(String lead, String measure, Token token) {
        boolean plain = measure.startsWith("批")
                || lead.contains("批次")
                || VISITORS.matcher(lead).find();
        if (!plain && !lead.matches(".*接待[^，。；]{0,6}$")) {
            return Optional.empty();
        }
        return switch (guests(lead, token)) {
            case "abroad" -> counted("sg.n.abroad.batches");
            case "foreign" -> counted("sg.n.foreign.batches");
            default -> lead.contains("接待") ? counted("sg.n.batches") : Optional.empty();
        };
    }

    /** Whose reception is counted: the last qualifier beside the number, or where there is none the last in the sentence. */
    private String guests(String lead, Token token) {
        String near = qualifier(lead);
        return near.isEmpty() ? qualifier(flow.page.words(0, token.from())) : near;
    }

    private static String qualifier(String text) {
        String last = "";
        Matcher matcher = QUALIFIER.matcher(text.replaceAll("（(?!境)[^（）]*）", ""));
        while (matcher.find()) {
            last = matcher.group(1) != null ? "abroad" : matcher.group(2) != null ? "foreign" : "domestic";
        }
        return last;
    }

    private Optional<String> persons(String lead, Token token) {
        String near = qualifier(lead);
        if (near.equals("abroad") || flow.lastCount.equals("sg.n.abroad.batches")) {
            return counted("sg.n.abroad.guests");
        }
        if (lead.contains("出国") || flow.lastCount.equals("sg.n.groups")) {
            return counted("sg.n.persons");
        }
        boolean goesOn = flow.lastCount.equals("sg.n.foreign.batches") && !near.equals("domestic");
        if (near.equals("foreign") || goesOn) {
            return counted("sg.n.foreign.guests");
        }
        boolean guests = lead.contains("接待人") || lead.matches(".*接待[^，。；]{0,4}$");
        if (flow.lastCount.equals("sg.n.batches")) {
            return counted("sg.n.guests");
        }
        return guests && !guests(lead, token).equals("foreign") ? counted("sg.n.guests") : Optional.empty();
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
