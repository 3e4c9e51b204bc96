package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.statements.identities.Severity;

/** “上海市XX局” left in the text, and the unit's own name with 与 for 和. Other differences may be another unit's name. */
final class UnitName implements Procedure {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{2,3}(?:省|市|县|区))?[Xx×]{2,4}(?:局|厅|委员会|单位|部门|中心)(?![\\u4e00-\\u9fa5]?[Xx×])");

    @Override
    public String code() {
        return "G04";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).forEach(passage -> {
            Matcher matcher = PLACEHOLDER.matcher(passage.words());
            if (matcher.find()) {
                outcomes.add(ProcedureOutcome.Broken.at(
                                passage.where(),
                                passage.found(matcher.start(), matcher.end()),
                                "单位名称还是模板里的占位",
                                "改成本单位的全称。")
                        .because("照抄模板", "TEMPLATE")
                        .weighing(Severity.ERROR));
            }
            disclosure.unit().ifPresent(unit -> other(passage, unit, outcomes));
        });
        outcomes.addAll(new SpeakingUnit(disclosure).strangers());
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("单位名称")) : outcomes;
    }

    private static void other(Passage passage, String unit, List<ProcedureOutcome> outcomes) {
        String swapped = unit.contains("和") ? unit.replace('和', '与') : unit.replace('与', '和');
        int at = passage.words().indexOf(swapped);
        if (!swapped.equals(unit) && at >= 0) {
            outcomes.add(ProcedureOutcome.Broken.at(
                            passage.where(),
                            passage.found(at, at + swapped.length()),
                            "单位名称与全文的“" + unit + "”不一致",
                            "统一用印章上的全称。")
                    .expecting(unit));
        }
    }
}
