package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Identity.Formula;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

class WeightTest {
    @Test
    void onlyEqualitiesBetweenNumbersAtErrorLevelGiveValues() {
        assertThat(weight(Severity.ERROR, "变动", "有 增减额 且 无标记 未选择", "=")).isEqualTo(Weight.HARD);
        assertThat(weight(Severity.ERROR, "构成", "标记 完整", "=")).isEqualTo(Weight.HARD);
        assertThat(weight(Severity.ERROR, "", "说明[事业收入] 为零", "=")).isEqualTo(Weight.HARD);
        assertThat(weight(Severity.ERROR, "", "", "≤")).isEqualTo(Weight.GUARD);
        assertThat(weight(Severity.WARNING, "", "", "=")).isEqualTo(Weight.VOTE);
        assertThat(weight(Severity.INFO, "", "", "=")).isEqualTo(Weight.NOTE);
    }

    @Test
    void aRateOfZeroIsWrongWhateverItsValue() {
        assertThat(weight(Severity.ERROR, "变动", "有 增减率 且 (本年数 - 增减额) 为零", "=")).isEqualTo(Weight.GUARD);
        assertThat(weight(Severity.ERROR, "完成", "有 完成率 且 预算数 为零 且 决算数 不为零", "="))
                .isEqualTo(Weight.GUARD);
    }

    @Test
    void whereAWordMayBeWrongNumbersAreNotPutRight() {
        assertThat(weight(Severity.ERROR, "变动", "标记 持平 且 有 增减额", "=")).isEqualTo(Weight.GUARD);
        assertThat(weight(Severity.ERROR, "预决算比较", "标记 等于", "=")).isEqualTo(Weight.GUARD);
    }

    private static Weight weight(Severity severity, String forEach, String when, String relation) {
        Identity plain = Toy.identity("C00", relation, severity);
        return Weight.of(new Identity(
                plain.code(),
                plain.slug(),
                plain.title(),
                severity,
                plain.basis(),
                plain.source(),
                true,
                "",
                Optional.of(new Formula(forEach, when, "左", relation, "右")),
                "",
                "",
                ""));
    }
}
