package org.benmo.statements.filled;

import java.math.BigDecimal;
import java.util.List;

/**
 * A project and what its self-evaluation says. Its money stands in the figures of the year under {@link #row()}, measures
 * {@code budget} (年初), {@code adjusted} (全年), {@code arrived}, {@code paid}, {@code carry} and {@code reclaimed}; its score under {@code score}.
 *
 * @param code in the budget system
 * @param name as published
 * @param unit the unit that carries it out, as on its seal
 * @param evaluated true when it has a self-evaluation; money figures exist either way
 * @param indicators the indicators of its self-evaluation form, in order
 * @param effect what was achieved, one paragraph; empty without
 * @param issues what was found wanting; empty without
 * @param measures what will be done; empty without
 */
public record ProjectResult(
        String code,
        String name,
        String unit,
        boolean evaluated,
        List<Indicator> indicators,
        String effect,
        String issues,
        String measures) {

    /** The row of its figures. */
    public String row() {
        return "proj:" + name;
    }

    /**
     * One line of the self-evaluation form.
     *
     * @param first 一级指标, such as 产出指标
     * @param second 二级指标
     * @param third 三级指标
     * @param target 年度指标值, as written
     * @param actual 实际完成值, as written
     * @param weight 分值
     * @param score 得分
     * @param reason 偏差原因; empty without
     */
    public record Indicator(
            String first,
            String second,
            String third,
            String target,
            String actual,
            BigDecimal weight,
            BigDecimal score,
            String reason) {}
}
