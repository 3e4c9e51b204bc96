package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;

/** “两类人员” in one place, “三类人员” in another: the same quoted phrase with another number of kinds. */
final class KindCount implements Procedure {
    private static final Pattern KINDS = Pattern.compile("“([两二三四五六七八九])(类[\\u4e00-\\u9fa5]{2,6})”");

    @Override
    public String code() {
        return "C16b";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Map<String, Map<String, FoundAt>> phrases = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        Passage.claims(disclosure).forEach(passage -> {
            Matcher matcher = KINDS.matcher(passage.words());
            while (matcher.find()) {
                String number = matcher.group(1).equals("二") ? "两" : matcher.group(1);
                phrases.computeIfAbsent(matcher.group(2), p -> new LinkedHashMap<>())
                        .putIfAbsent(number, passage.found(matcher.start(), matcher.end()));
                sections.putIfAbsent(matcher.group(2), passage.where());
            }
        });
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        phrases.forEach((phrase, prints) -> outcomes.add(
                prints.size() == 1
                        ? new ProcedureOutcome.Holds(phrase)
                        : broken(sections.getOrDefault(phrase, ""), List.copyOf(prints.values()))));
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有写“几类”的语句")) : outcomes;
    }

    private static ProcedureOutcome broken(String where, List<FoundAt> places) {
        return new ProcedureOutcome.Broken(
                where,
                "前后类数不同：" + String.join("、", places.stream().map(FoundAt::text).toList()),
                places.getFirst().text(),
                Optional.empty(),
                Optional.of("政策口径已有变化，前文沿用旧的提法"),
                "统一前后的提法。",
                Optional.empty(),
                Optional.empty(),
                places,
                List.of());
    }
}
