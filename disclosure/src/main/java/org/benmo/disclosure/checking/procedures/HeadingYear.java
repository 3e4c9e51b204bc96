package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Text;

/** A heading, a form's title or an entry of the contents that names another year than the document. */
final class HeadingYear implements Procedure {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{3,5})年度?(?:部门|单位|本级)?决算");

    @Override
    public String code() {
        return "G03";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未识别出决算年度"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Section section : disclosure.sections()) {
            if (section.kind() != SectionKind.PERFORMANCE && section.kind() != SectionKind.TERMS) {
                examine(disclosure, "标题", section.heading(), outcomes);
            }
        }
        disclosure.narrative().contents().forEach(entry -> examine(disclosure, "目录", entry, outcomes));
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("标题没有写明年度")) : outcomes;
    }

    private static void examine(Disclosure disclosure, String where, Text text, List<ProcedureOutcome> outcomes) {
        int fiscal = disclosure.year().orElseThrow();
        Matcher matcher = YEAR.matcher(text.characters());
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == fiscal) {
                outcomes.add(new ProcedureOutcome.Holds(where));
            } else {
                FoundAt place = new FoundAt(text.characters(), text.places(matcher.start(), matcher.end()));
                outcomes.add(ProcedureOutcome.Broken.at(
                                where + " " + text.characters(), place, "年度与全文不一致，应为" + fiscal + "年度", "改正年度。")
                        .expecting(fiscal + "年度")
                        .because("沿用上年文件没有改，或漏打数字", "WRONG_YEAR"));
            }
        }
    }
}
