package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative.Reason;
import org.benmo.disclosure.Narrative.Sentence;

/**
 * A reason that only fits the other direction: thrift for an increase, more people for a decrease. Anything mixed is let
 * pass, because a reason may name what worked against the change.
 */
final class ReasonDirection implements Procedure {
    private static final Set<String> UP = Set.of("增加", "增长", "上升", "提高", "大于", "高于");
    private static final Set<String> DOWN = Set.of("减少", "下降", "降低", "小于", "低于");
    private static final Pattern THRIFT = Pattern.compile("厉行节约|压减|压缩|从严控制|严控|过紧日子|节约开支|勤俭节约");
    private static final Pattern MAYBE_UP = Pattern.compile("增|新|提|上调|补|扩|更换|恢复|疫情|结转|支付|追加|晋|调|未|升|多|采购|购|上年|以前|预算数为");
    private static final Pattern MORE = Pattern.compile("人员增加|新增|增加了|提高了|上涨|增多");
    private static final Pattern MAYBE_DOWN = Pattern.compile("减|压|降|退|节|完成|结束|调|未|少|取消|严|控|规范|一次性|上年|上期|暂缓|推迟|但|低|收回");

    @Override
    public String code() {
        return "G13";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Reason reason : disclosure.narrative().reasons()) {
            if (!reason.text().isBlank() && !reason.directions().isEmpty()) {
                outcomes.add(
                        explainsSeveral(disclosure, reason)
                                ? new ProcedureOutcome.Holds(reason.at().where())
                                : examine(reason));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有说明增减原因的语句")) : outcomes;
    }

    /** A reason after a list of parts that go both ways explains the whole, not the part printed last. */
    private static boolean explainsSeveral(Disclosure disclosure, Reason reason) {
        String clause = reason.at().fragment();
        List<Sentence> sentences = disclosure.narrative().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            String words = sentences.get(i).text().characters();
            int at = words.indexOf(clause);
            if (at >= 0) {
                String before = (i > 0 ? sentences.get(i - 1).text().characters() : "") + words.substring(0, at);
                if (before.contains("其中") && goesBothWays(before)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean goesBothWays(String words) {
        return UP.stream().anyMatch(words::contains) && DOWN.stream().anyMatch(words::contains);
    }

    private static ProcedureOutcome examine(Reason reason) {
        String text = reason.text();
        boolean thriftForMore = UP.containsAll(reason.directions())
                && THRIFT.matcher(text).find()
                && !MAYBE_UP.matcher(text).find();
        boolean moreForLess = DOWN.containsAll(reason.directions())
                && MORE.matcher(text).find()
                && !MAYBE_DOWN.matcher(text).find();
        if (!thriftForMore && !moreForLess) {
            return new ProcedureOutcome.Holds(reason.at().where());
        }
        String direction = String.join("、", reason.directions());
        return ProcedureOutcome.Broken.at(
                reason.at().where(),
                Passage.found(reason.at()),
                "说的是“" + direction + "”，原因却只能解释相反的方向",
                "核对增减方向，或改写原因。");
    }
}
