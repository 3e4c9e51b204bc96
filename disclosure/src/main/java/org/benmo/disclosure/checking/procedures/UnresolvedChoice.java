package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;

/** 增加（减少）, 大于（小于） left as the template has them. Choices in neighbouring sentences of one section are one finding. */
final class UnresolvedChoice implements Procedure {
    private static final int AFTERWARDS = 3;

    @Override
    public String code() {
        return "G10";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        List<FoundAt> group = new ArrayList<>();
        Optional<Passage> before = Optional.empty();
        for (Passage passage : Passage.prose(disclosure).toList()) {
            List<FoundAt> choices = choices(passage);
            if (choices.isEmpty()) {
                continue;
            }
            if (before.isPresent() && !neighbours(before.get(), passage)) {
                outcomes.add(broken(before.get(), group));
                group = new ArrayList<>();
            }
            group.addAll(choices);
            before = Optional.of(passage);
        }
        if (before.isPresent()) {
            outcomes.add(broken(before.get(), group));
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("模板选择项")) : outcomes;
    }

    private static boolean neighbours(Passage one, Passage next) {
        return one.sentence().section() == next.sentence().section() && next.index() - one.index() <= 1;
    }

    private static List<FoundAt> choices(Passage passage) {
        List<FoundAt> found = new ArrayList<>();
        for (Token token : passage.sentence().tokens()) {
            if (token.kind() == TokenKind.CHOICE && !isReversed(token)) {
                int to = Math.min(passage.words().length(), token.to() + reach(passage, token));
                found.add(passage.found(token.from(), to));
            }
        }
        return found;
    }

    /** 减少（增加） stands so in some provinces' own templates; that is told as information elsewhere. */
    static boolean isReversed(Token choice) {
        return choice.text().matches("(?:减少|下降|降低|小于|低于|减)[（(].*");
    }

    /** The number that follows belongs to what a reader must see. */
    private static int reach(Passage passage, Token choice) {
        for (Token token : passage.sentence().tokens()) {
            if (token.isNumber() && token.from() == choice.to()) {
                return token.to() - choice.to();
            }
        }
        return AFTERWARDS;
    }

    private static ProcedureOutcome broken(Passage passage, List<FoundAt> places) {
        FoundAt first = places.getFirst();
        return new ProcedureOutcome.Broken(
                passage.where(),
                "模板的选择项没有取舍，看不出是增是减",
                first.text(),
                Optional.of("只保留一个方向词；没有变化的写“持平”"),
                Optional.of("照抄模板，没有按实际情况删去另一个词"),
                "按实际数字改写这一句，删去括号里的另一种说法。",
                Optional.of("TEMPLATE"),
                Optional.empty(),
                List.copyOf(places),
                List.of());
    }
}
