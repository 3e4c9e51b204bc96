package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/** Reads digits with the unit or measure word behind them. */
final class NumberWords {
    private static final String WHOLE =
            "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:，\\d{3})+\\.\\d{2}(?!\\d)|\\d+(?:\\.\\d+)?";
    private static final String MEASURES = "个团组|团组|人次数|人次|人天|批次|台（套）|台/套|套（台）|台套|平方公里|平方米|立方米|课时|学时|标段"
            + "|公里|公顷|公斤|名|人|批|个|次|台|套|辆|部|户|期|项|位|组|条|类|家|场|份|件|篇|处|所|间|栋|座|亩|吨|只|头|村|镇|乡|县"
            + "|级|种|宗|笔|起|例|本|册|张|支|队|班|门|节|字|米|站|点|片|块|株|棵|对|双|路|面|盏|眼|口|枚|幅|首|届|岁|艘|架|款|大";
    private static final Pattern NUMBER = Pattern.compile("(" + WHOLE + ")(?:余|多|来)?(?:"
            + "(?<yi>亿元?)|(?<wancount>万(?:" + MEASURES
            + "))|(?<wan>万元?)(?<per>/[\\u4e00-\\u9fff]+)?|(?<qian>千元)|(?<yuan>元)(?<per2>/[\\u4e00-\\u9fff]+)?"
            + "|(?<percent>%)|(?<permille>‰)|(?<point>个?百分点)|(?<times>倍)|(?<score>分(?![之钟别类析配工管期批支公组为以局队部行销红]))"
            + "|(?<measure>" + MEASURES + "))?");

    private NumberWords() {}

    /**
     * The number that begins at {@code from}, which points at its first digit or at its minus sign.
     *
     * @param printed the original characters
     * @param folded the same, folded
     */
    static Optional<Token> at(String printed, String folded, int from) {
        boolean minus = folded.charAt(from) == '-';
        Matcher matcher = NUMBER.matcher(folded);
        matcher.region(minus ? from + 1 : from, folded.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(matcher.group(1).replace(",", "").replace("，", ""));
        return Optional.of(token(printed, from, matcher, minus ? value.negate() : value));
    }

    private static Token token(String printed, int from, Matcher matcher, BigDecimal value) {
        int to = matcher.end();
        String text = printed.substring(from, to);
        String measure = printed.substring(matcher.end(1), to);
        if (matcher.group("per") != null || matcher.group("per2") != null) {
            return made(TokenKind.BARE, from, to, text, value, Unit.YUAN, measure);
        }
        if (matcher.group("yi") != null) {
            return made(TokenKind.AMOUNT, from, to, text, value, Unit.HUNDRED_MILLION_YUAN, measure);
        }
        if (matcher.group("wancount") != null) {
            return made(TokenKind.COUNT, from, to, text, value.movePointRight(4), Unit.PIECE, measure.substring(1));
        }
        if (matcher.group("wan") != null) {
            return made(TokenKind.AMOUNT, from, to, text, value, Unit.TEN_THOUSAND_YUAN, measure);
        }
        if (matcher.group("qian") != null) {
            return made(TokenKind.AMOUNT, from, to, text, value.movePointRight(3), Unit.YUAN, measure);
        }
        if (matcher.group("yuan") != null) {
            return made(TokenKind.AMOUNT, from, to, text, value, Unit.YUAN, measure);
        }
        return rateOrCount(from, to, text, matcher, value, measure);
    }

    private static Token rateOrCount(int from, int to, String text, Matcher matcher, BigDecimal value, String measure) {
        if (matcher.group("percent") != null) {
            return made(TokenKind.RATE, from, to, text, value, Unit.PERCENT, measure);
        }
        if (matcher.group("permille") != null) {
            return made(TokenKind.RATE, from, to, text, value.movePointLeft(1), Unit.PERCENT, measure);
        }
        if (matcher.group("point") != null) {
            return made(TokenKind.RATE, from, to, text, value, Unit.PERCENTAGE_POINT, measure);
        }
        if (matcher.group("times") != null) {
            return made(TokenKind.RATE, from, to, text, value, Unit.TIMES, measure);
        }
        if (matcher.group("score") != null) {
            return made(TokenKind.SCORE, from, to, text, value, Unit.SCORE, measure);
        }
        if (matcher.group("measure") != null) {
            return made(TokenKind.COUNT, from, to, text, value, Unit.PIECE, measure);
        }
        return made(TokenKind.BARE, from, to, text, value, Unit.TEN_THOUSAND_YUAN, measure);
    }

    private static Token made(
            TokenKind kind, int from, int to, String text, BigDecimal value, Unit unit, String measure) {
        return new Token(kind, from, to, text, Optional.of(Printed.of(value, unit, text)), measure);
    }
}
