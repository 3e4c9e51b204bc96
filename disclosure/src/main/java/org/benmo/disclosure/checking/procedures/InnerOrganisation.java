package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;

/** A subordinate unit counted among the inner sections: 7个内设机构，分别是…6个职能科和下属单位…. */
final class InnerOrganisation implements Procedure {
    private static final Pattern COUNTED =
            Pattern.compile("(\\d+)个?(?:内设机构|内设科室|内设处室)[^。；]*?(?:和|及|以及|、)(?:下属|所属|直属)(?:事业)?单位[^。；]*");

    @Override
    public String code() {
        return "M03";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.all(disclosure).forEach(passage -> {
            Matcher matcher = COUNTED.matcher(passage.words());
            if (matcher.find() && listsAfterTheCount(matcher.group())) {
                outcomes.add(ProcedureOutcome.Broken.at(
                        passage.where(),
                        passage.found(matcher.start(), matcher.end()),
                        "内设机构的个数把下属单位也算了进去",
                        "下属单位不是内设机构，分开写明各自的个数。"));
            } else if (passage.words().contains("内设机构")) {
                outcomes.add(new ProcedureOutcome.Holds(passage.where()));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有写明内设机构")) : outcomes;
    }

    /** 内设机构5个，另有下属单位2个 counts them apart and is right. */
    private static boolean listsAfterTheCount(String words) {
        return words.matches(".*(?:分别是|分别为|包括|：|:|为：|是：).*")
                && !words.matches(".*(?:和|及|以及|、)(?:下属|所属|直属)(?:事业)?单位共?\\d+个.*");
    }
}
