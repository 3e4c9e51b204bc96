package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;

/** 单位共1个, and yet a subordinate unit is named: it may be booked with the bureau itself, which the text should say. */
final class UncountedUnit implements Procedure {
    private static final Pattern ONE_UNIT = Pattern.compile("(?:决算)?(?:汇编|编制|编报)范围的(?:预算)?单位共?(?:计|有)?(?:1|一)个");
    private static final Pattern NAMED = Pattern.compile(
            "(?<!无|没有|不含|非)(?:下属|所属|下辖|直属)(?:事业|预算|二级)?单位[：:“]?([\\u4e00-\\u9fff]{3,30}?(?:中心|站|所|院|校|馆|队|场|局|处|办))(?=[”。，；、（]|$)");
    private static final Pattern EXPLAINED =
            Pattern.compile("并入|合并(?:编报|编制|核算)|(?:不|未|非)(?:独立|单独)(?:核算|编报|编制)|由(?:局|部门)?本级(?:统一)?(?:核算|编报)|不纳入|未纳入");

    @Override
    public String code() {
        return "M03b";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Optional<FoundAt> counted = Optional.empty();
        Optional<FoundAt> named = Optional.empty();
        String where = "";
        String unit = "";
        List<String> all = new ArrayList<>();
        for (Passage passage : Passage.all(disclosure).toList()) {
            all.add(passage.words());
            Matcher one = ONE_UNIT.matcher(passage.words());
            if (counted.isEmpty() && one.find()) {
                counted = Optional.of(passage.found(one.start(), one.end()));
                where = passage.where();
            }
            Matcher name = NAMED.matcher(passage.words());
            if (named.isEmpty() && name.find()) {
                named = Optional.of(passage.found(name.start(), name.end()));
                unit = name.group(1);
            }
        }
        if (counted.isEmpty() || named.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有写明范围只有一个单位，或没有提到下属单位"));
        }
        if (all.stream().anyMatch(words -> EXPLAINED.matcher(words).find())) {
            return List.of(new ProcedureOutcome.Holds(unit));
        }
        return List.of(new ProcedureOutcome.Broken(
                where,
                "汇编范围写明只有1个单位，却提到下属单位“" + unit + "”",
                counted.get().text(),
                Optional.empty(),
                Optional.of("下属单位可能不独立核算、并入本级编报"),
                "如下属单位并入本级编报，写明这一点；独立核算的，列入汇编范围。",
                Optional.empty(),
                Optional.empty(),
                List.of(counted.get(), named.get()),
                List.of()));
    }
}
