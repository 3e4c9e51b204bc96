package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.amounts.Unit;

/** Short common words that name a metric only in one kind of section and one turn of phrase. */
final class ShortNames {
    private static final Pattern BOTH = Pattern.compile("收[、和]?支(?:均|各|分别)?(?=较|比|与|同比|增|减|下|上)");
    private static final Pattern BARE = Pattern.compile("(?<=^|[，；。：、])(?:收入|支出)(?=为?\\d)");
    private static final Pattern GENERAL = Pattern.compile("一般公共预算财政拨款(?=增加|减少|增长|下降|较|比|与)");
    private static final Pattern NO_CARS = Pattern.compile("(?<=无|没有)(?:公务)?(?:用车|车辆)(?=[。，；]|$)");
    private static final Pattern FISCAL_CARRY = Pattern.compile("(?<!非|预算)财政拨款结转(?:和)?结余");

    private final SectionKind kind;

    ShortNames(SectionKind kind) {
        this.kind = kind;
    }

    /** The short name at a position. */
    Optional<Names.Found> at(String folded, int from) {
        return both(folded, from)
                .or(() -> general(folded, from))
                .or(() -> bare(folded, from))
                .or(() -> noCars(folded, from))
                .or(() -> carried(folded, from));
    }

    /** 其中：财政拨款结转和结余 under 年初 or 年末: the list says which. */
    private static Optional<Names.Found> carried(String folded, int from) {
        Matcher matcher = FISCAL_CARRY.matcher(folded);
        matcher.region(from, folded.length()).useTransparentBounds(true);
        return matcher.lookingAt()
                ? Optional.of(
                        new Names.Found(matcher.end(), Subject.of("fiscal.carry", Unit.Kind.MONEY, matcher.group())))
                : Optional.empty();
    }

    /** 收支较上年增加: in the section of totals the two words alone are both totals. */
    private Optional<Names.Found> both(String folded, int from) {
        Matcher matcher = BOTH.matcher(folded);
        matcher.region(from, folded.length());
        return kind == SectionKind.TOTALS && matcher.lookingAt()
                ? Optional.of(new Names.Found(matcher.end(), both("收支")))
                : Optional.empty();
    }

    /** 收入…，支出… alone in a section about one fund. */
    private Optional<Names.Found> bare(String folded, int from) {
        String fund = kind == SectionKind.GOVERNMENT_FUND ? "fund." : kind == SectionKind.STATE_CAPITAL ? "soe." : "";
        Matcher matcher = BARE.matcher(folded);
        matcher.region(from, folded.length()).useTransparentBounds(true).useAnchoringBounds(false);
        if (fund.isEmpty() || !matcher.lookingAt()) {
            return Optional.empty();
        }
        String row = fund + (matcher.group().equals("收入") ? "income" : "expend");
        return Optional.of(new Names.Found(matcher.end(), Subject.of(row, Unit.Kind.MONEY, matcher.group())));
    }

    /** 一般公共预算财政拨款减少…: in the section about its expenditure the money alone is the expenditure. */
    private Optional<Names.Found> general(String folded, int from) {
        Matcher matcher = GENERAL.matcher(folded);
        matcher.region(from, folded.length()).useTransparentBounds(true);
        return kind == SectionKind.GENERAL_EXPENDITURE && matcher.lookingAt()
                ? Optional.of(
                        new Names.Found(matcher.end(), Subject.of("gen.expend", Unit.Kind.MONEY, matcher.group())))
                : Optional.empty();
    }

    /** 本单位无车辆: only in a sentence that denies it is the bare word the number of cars. */
    private Optional<Names.Found> noCars(String folded, int from) {
        Matcher matcher = NO_CARS.matcher(folded);
        matcher.region(from, folded.length()).useTransparentBounds(true);
        return kind == SectionKind.STATE_ASSETS && matcher.lookingAt()
                ? Optional.of(
                        new Names.Found(matcher.end(), Subject.of("asset.cars", Unit.Kind.COUNT, matcher.group())))
                : Optional.empty();
    }

    private static Subject both(String printed) {
        return Subject.of("total.both", Unit.Kind.MONEY, printed).alsoRows(List.of("income.total", "expend.total"));
    }
}
