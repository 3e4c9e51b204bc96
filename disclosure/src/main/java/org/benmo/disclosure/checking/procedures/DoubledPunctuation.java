package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;

/** 。。 ，， ：； and the like, and words printed twice. */
final class DoubledPunctuation implements Procedure {
    private static final Pattern DOUBLED =
            Pattern.compile("[，、；：](?=[。，、；])[。，、；]|。[，、；。](?![。…])|，，|([\\u4e00-\\u9fa5]{4,8})\\1");
    private static final int CONTEXT = 6;

    @Override
    public String code() {
        return "G11";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).forEach(passage -> {
            for (FoundAt found : passage.find(DOUBLED)) {
                int at = passage.words().indexOf(found.text());
                int from = Math.max(0, at - CONTEXT);
                outcomes.add(ProcedureOutcome.Broken.at(
                        passage.where(), passage.found(from, at + found.text().length()), "标点或词语重复", "删去重复的标点或词语。"));
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("标点")) : outcomes;
    }
}
