package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;
import org.benmo.documents.Text;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.identities.Severity;

/**
 * A form the contents list and the document does not have. Asked only where the other forms were read, every table was
 * recognised and no page lacks its text; otherwise the form may be there unread.
 */
final class ContentsForms implements Procedure {
    private static final int READ_AT_LEAST = 5;
    private static final Pattern FORM_WORDS =
            Pattern.compile("\\s*(?:\\d{3}|\\d{5}|\\d{7})\\s*|.*(?:本年收入合计|本年支出合计|因公出国|车辆数合计).*", Pattern.DOTALL);
    /** The forms every department publishes, empty or not. */
    private static final List<String> CORE = List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07");

    @Override
    public String code() {
        return "G01";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Text entry : disclosure.narrative().contents()) {
            Optional<String> form = Forms.standard().byTitle(entry.characters()).filter(code -> code.startsWith("T"));
            form.ifPresent(code -> outcomes.add(outcome(disclosure, entry, code)));
        }
        if (outcomes.isEmpty()) {
            CORE.stream()
                    .filter(form -> isOnlyOneMissing(disclosure, form))
                    .forEach(form -> outcomes.add(missing(form)));
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("目录没有列出各表")) : outcomes;
    }

    /** Without a contents list: every other form that all publish was read, and nothing stayed unrecognised. */
    private static boolean isOnlyOneMissing(Disclosure disclosure, String form) {
        return disclosure.figures().state(form) == FormState.NOT_READ
                && CORE.stream()
                        .allMatch(other ->
                                other.equals(form) || disclosure.figures().state(other) != FormState.NOT_READ)
                && !titled(disclosure, form)
                && !hasUnknownTables(disclosure);
    }

    private static boolean hasUnknownTables(Disclosure disclosure) {
        return disclosure.forms().stream()
                        .anyMatch(table -> !table.form().startsWith("T") && couldBeForm(table.table()))
                || !disclosure.document().problems().isEmpty();
    }

    /** Codes, or the rows that every summary has, in a table nobody recognised: it may be the one that seems missing. */
    private static boolean couldBeForm(Block.Table table) {
        return table.cells().stream()
                .anyMatch(cell -> FORM_WORDS.matcher(cell.text()).matches());
    }

    private static String title(String form) {
        return Forms.standard().form(form).map(Form::title).orElse(form);
    }

    private static ProcedureOutcome missing(String form) {
        String title = title(form);
        return new ProcedureOutcome.Broken(
                "决算表",
                "其余各表都有，没有" + title,
                title,
                Optional.empty(),
                Optional.empty(),
                "补上这张表；没有数据的也要保留空表并说明。",
                Optional.empty(),
                Optional.of(Severity.WARNING),
                List.of(),
                List.of());
    }

    private static ProcedureOutcome outcome(Disclosure disclosure, Text entry, String form) {
        if (disclosure.figures().state(form) != FormState.NOT_READ || titled(disclosure, form)) {
            return new ProcedureOutcome.Holds(entry.characters());
        }
        long read = disclosure.forms().stream()
                .map(FormTable::form)
                .filter(code -> code.startsWith("T"))
                .distinct()
                .count();
        if (read < READ_AT_LEAST || hasUnknownTables(disclosure)) {
            return new ProcedureOutcome.CannotTell("未读到" + title(form));
        }
        return ProcedureOutcome.Broken.at(
                "目录",
                new FoundAt(entry.characters(), entry.places(0, entry.length())),
                "目录列有这张表，正文中没有",
                "补上这张表；没有数据的也要保留空表并说明。");
    }

    /** The title stands in the body even though no table could be bound to it. */
    private static boolean titled(Disclosure disclosure, String form) {
        return disclosure.document().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> ((Block.Paragraph) block).text().characters())
                        .filter(words -> words.length() < 60)
                        .filter(words -> Forms.standard()
                                .byTitle(words)
                                .filter(form::equals)
                                .isPresent())
                        .count()
                > listed(disclosure, form);
    }

    private static long listed(Disclosure disclosure, String form) {
        return disclosure.narrative().contents().stream()
                .filter(entry -> Forms.standard()
                        .byTitle(entry.characters())
                        .filter(form::equals)
                        .isPresent())
                .count();
    }
}
