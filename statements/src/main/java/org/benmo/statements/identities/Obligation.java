package org.benmo.statements.identities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;

/**
 * An identity asked of particular figures: what it came to, on which operands, and what would make it hold. The diagnosis
 * works with these alone.
 */
public interface Obligation {
    /** The check this is an instance of. */
    Identity identity();

    /** For what it was asked, in Chinese words, such as 2010601 行政运行 · 基本支出; empty when asked once. */
    String subject();

    /** What it came to as printed. */
    Outcome outcome();

    /** The figures it reads, each once, left side first. */
    List<Figure> operands();

    /** What it would come to if some figures stood for other values. */
    Outcome outcomeWith(Map<Figure, Interval> replaced);

    /**
     * The values of {@code unknown} that would satisfy it, the other figures standing as printed or as replaced; empty
     * when no value does or when it cannot be solved for that figure.
     */
    Optional<Interval> solveFor(Figure unknown, Map<Figure, Interval> replaced);

    /** The relation with its numbers written out as printed, such as 615.41 = 382.69 + 232.73. */
    String writtenOut();

    /** The relation in words, such as 支出决算表 合计 本年支出合计 = 基本支出 + 项目支出. */
    String inWords();
}
