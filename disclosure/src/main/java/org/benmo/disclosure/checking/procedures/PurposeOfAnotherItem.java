package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.disclosure.Narrative.Purpose;

/** A purpose that belongs to another item: 住房公积金 “主要用于：医疗保险支出”. Only items with an unmistakable subject are asked. */
final class PurposeOfAnotherItem implements Procedure {
    /** Subject → what its names look like. A purpose is wrong when it names another subject and not its own. */
    private static final Map<String, Pattern> SUBJECTS = Map.of(
            "住房", Pattern.compile("住房|公积金|购房|房租|房屋"),
            "医疗", Pattern.compile("医疗|医保|医药"),
            "养老", Pattern.compile("养老|年金|退休|离休|离退休"));

    @Override
    public String code() {
        return "G12";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Purpose purpose : disclosure.narrative().purposes()) {
            itemName(disclosure, purpose)
                    .flatMap(PurposeOfAnotherItem::only)
                    .ifPresent(subject -> outcomes.add(examine(purpose, subject)));
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有可以对照的用途说明")) : outcomes;
    }

    private static Optional<String> itemName(Disclosure disclosure, Purpose purpose) {
        return disclosure.narrative().namings().stream()
                .filter(naming -> naming.subject().equals(purpose.subject()))
                .map(Naming::path)
                .filter(path -> !path.isEmpty())
                .map(List::getLast)
                .findFirst();
    }

    /** The one subject the words are about; empty when none or several. */
    private static Optional<String> only(String words) {
        List<String> subjects = SUBJECTS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .toList();
        return subjects.size() == 1 ? Optional.of(subjects.getFirst()) : Optional.empty();
    }

    private static ProcedureOutcome examine(Purpose purpose, String subject) {
        Optional<String> said = only(purpose.text());
        if (said.isEmpty() || said.get().equals(subject)) {
            return new ProcedureOutcome.Holds(purpose.at().where());
        }
        return ProcedureOutcome.Broken.at(
                        purpose.at().where(),
                        Passage.found(purpose.at()),
                        "科目属于" + subject + "，用途写的却是" + said.get(),
                        "按该科目的实际用途改写。")
                .because("用途从相邻科目抄来，没有改", "COPIED_TEXT");
    }
}
