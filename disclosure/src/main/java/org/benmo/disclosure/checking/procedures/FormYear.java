package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;
import org.benmo.documents.Text;

/** The year in the head line of a form (公开部门：… 2023年度 金额单位：万元) differs from the document's. */
final class FormYear implements Procedure {
    private static final int LOOK_BACK = 5;
    private static final int LONGEST = 60;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})年度?(?!\\d)");
    private static final Pattern HEAD =
            Pattern.compile("^(?:20\\d{2}年度?|.*(?:公开|编制)?(?:部门|单位)(?:名称)?[：:].*20\\d{2}年度.*)$");

    @Override
    public String code() {
        return "X20";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未识别出决算年度"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable form : disclosure.forms()) {
            if (form.form().startsWith("T")) {
                heads(disclosure, form)
                        .forEach(head -> examine(disclosure, form, head).ifPresent(outcomes::add));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("表头没有印年度")) : outcomes;
    }

    private static Optional<ProcedureOutcome> examine(Disclosure disclosure, FormTable form, Text head) {
        int fiscal = disclosure.year().orElseThrow();
        Matcher matcher = YEAR.matcher(head.characters());
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (Integer.parseInt(matcher.group(1)) == fiscal) {
            return Optional.of(new ProcedureOutcome.Holds(form.title()));
        }
        FoundAt place = new FoundAt(matcher.group(), head.places(matcher.start(), matcher.end()));
        return Optional.of(ProcedureOutcome.Broken.at(
                        form.title(),
                        place,
                        "表头的年度是" + matcher.group() + "，与全文的" + fiscal + "年度不一致",
                        "更正表头，并确认表中数字是当年的。")
                .expecting(fiscal + "年度")
                .because("沿用上年的表没有改", "WRONG_YEAR"));
    }

    /** The lines directly above the grid that have the shape of a form's head. */
    private static List<Text> heads(Disclosure disclosure, FormTable form) {
        List<Block> blocks = disclosure.document().blocks();
        int at = blocks.indexOf(form.table());
        List<Text> heads = new ArrayList<>();
        for (int i = at - 1; i >= Math.max(0, at - LOOK_BACK); i--) {
            if (!(blocks.get(i) instanceof Block.Paragraph paragraph)) {
                break;
            }
            String words = paragraph.text().characters();
            if (words.length() <= LONGEST
                    && !words.contains("。")
                    && HEAD.matcher(words).matches()) {
                heads.add(paragraph.text());
            }
        }
        return heads;
    }
}
