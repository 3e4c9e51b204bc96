package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;

/** “见公开10表《…表》” where no such form stands; asked only when forms were read and none stayed unknown. */
final class AnnouncedForm implements Procedure {
    private static final Pattern ANNOUNCED = Pattern.compile("见公开(\\d{1,2})表[《“]([^》”]{4,40}表)[》”]");

    @Override
    public String code() {
        return "A04";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).forEach(passage -> {
            Matcher matcher = ANNOUNCED.matcher(passage.words());
            while (matcher.find()) {
                outcomes.add(outcome(disclosure, passage, matcher));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有写“见公开××表”")) : outcomes;
    }

    private static ProcedureOutcome outcome(Disclosure disclosure, Passage passage, Matcher found) {
        if (isPrinted(disclosure, found.group(2), passage)) {
            return new ProcedureOutcome.Holds(passage.where());
        }
        List<FormTable> forms = disclosure.forms();
        boolean unknown = forms.isEmpty()
                || forms.stream().anyMatch(form -> !form.form().startsWith("T"))
                || !disclosure.document().problems().isEmpty();
        if (unknown) {
            return new ProcedureOutcome.CannotTell("未完整读到各表");
        }
        return ProcedureOutcome.Broken.at(
                passage.where(),
                passage.found(found.start(), found.end()),
                "文中说见《" + found.group(2) + "》，文件里没有这张表",
                "补上这张表，或改为文字说明。");
    }

    /** The title stands somewhere else than in this sentence, in the contents or in a definition. */
    private static boolean isPrinted(Disclosure disclosure, String title, Passage passage) {
        boolean formed =
                disclosure.forms().stream().anyMatch(form -> form.title().contains(title));
        return formed
                || disclosure.document().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> ((Block.Paragraph) block).text().characters())
                        .anyMatch(words -> words.contains(title)
                                && !words.contains("见公开")
                                && !passage.words().contains(words));
    }
}
