package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Section;
import org.benmo.documents.Block;

/** “详见附表” in a document that has no such table. */
final class AnnouncedAttachment implements Procedure {
    private static final Pattern ANNOUNCED = Pattern.compile("(?:详见|具体见|见)[“《]?(?:附表|附件)[\\d一二三四五六七八九十]*");
    private static final Pattern TITLE = Pattern.compile("^[（(]?(?:附表|附件)[\\d一二三四五六七八九十：:、.]*.*");

    private static final Pattern ELSEWHERE = Pattern.compile("网址|网站|另行公开|单独公开|http|www");

    @Override
    public String code() {
        return "PERF-15";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        boolean attached = hasAttachment(disclosure);
        Passage.prose(disclosure).forEach(passage -> {
            Matcher matcher = ANNOUNCED.matcher(passage.words());
            if (matcher.find()) {
                outcomes.add(
                        attached || ELSEWHERE.matcher(passage.words()).find()
                                ? new ProcedureOutcome.Holds(passage.where())
                                : ProcedureOutcome.Broken.at(
                                        passage.where(),
                                        passage.found(matcher.start(), matcher.end()),
                                        "写明“" + matcher.group() + "”，文件中没有这张表",
                                        "附上这张表，或注明它公布在哪里。"));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有提到附表、附件")) : outcomes;
    }

    private static boolean hasAttachment(Disclosure disclosure) {
        boolean titled = disclosure.document().blocks().stream()
                .anyMatch(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.text().length() < 60
                        && TITLE.matcher(paragraph.text().characters()).matches());
        boolean headed = disclosure.sections().stream()
                .map(Section::heading)
                .anyMatch(heading -> heading.characters().contains("附件")
                        || heading.characters().contains("附表"));
        boolean tabled =
                disclosure.forms().stream().anyMatch(form -> form.form().equals("OTHER"));
        boolean begun = Passage.all(disclosure)
                .anyMatch(passage -> passage.words().matches("[（(]?(?:附件|附表)[\\d一二三四五六七八九十：:、.].*"));
        return titled || headed || tabled || begun;
    }
}
