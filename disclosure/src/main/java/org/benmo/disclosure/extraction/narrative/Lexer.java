package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/**
 * Types everything numeric in a sentence, and the slots and alternatives of a template. What is not an amount, rate, count or
 * score is typed first, so that 2021年度 never becomes an amount.
 */
public final class Lexer {
    private record Rule(TokenKind kind, Pattern pattern) {}

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String HAN_NUMBER = "[一二三四五六七八九十百零〇\\d]{1,4}";

    /** Tried in this order at every position; looking behind is allowed. */
    private static final List<Rule> RULES = List.of(
            rule(TokenKind.DOCUMENT_NUMBER, "〔" + YEAR + "〕第?\\d+号|（" + YEAR + "）第?\\d+号|" + YEAR + "年第?\\d+号|第\\d+号"),
            rule(
                    TokenKind.REFERENCE,
                    "公开\\d{1,2}-?\\d?表|附件\\d{1,2}|附表\\d{1,2}|[表图]\\d{1,2}(?![\\d.])|第\\d+页"
                            + "|\\d+(?:\\.\\d+)?万?元(?:（(?:不?含|\\D{0,3}\\d+万?元)）)?(?:及|或)?以[上下]"
                            // the number of a project's name, as in 水库除险加固2项目绩效自评得分
                            + "|(?<=[\\u4e00-\\u9fff&&[^共对的为有计以于约在和及]])\\d{1,3}(?=(?:专项)?项目(?:支出)?绩效(?:自评|目标))"
                            + "|(?<=“[\\u4e00-\\u9fff]{2,20})\\d{1,3}(?=”)"),
            rule(
                    TokenKind.ORDINAL,
                    "[①-⑳]|(?<=^|。)\\d{3}、|(?<=^|[。；：，、])(?:\\d{1,2}(?:、|\\.(?!\\d)|\\.(?=" + YEAR
                            + "年))|（\\d{1,2}）|\\d{1,2}）)" + "|第" + HAN_NUMBER + "(?:部分|[条章节款届次批期项页季个号])"),
            rule(
                    TokenKind.DATE,
                    YEAR + "年\\d{1,2}月(?:\\d{1,2}日)?(?:底|末|初|份)?(?:[-—~至到](?:" + YEAR
                            + "年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|(?<=月))(?:底|末|初|份)?)?"
                            + "|" + YEAR + "年\\d{1,2}[-—~至到]\\d{1,2}月(?:份)?|" + YEAR
                            + "[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)"
                            + "|\\d{1,2}月\\d{1,2}日(?:[-—~至到](?:\\d{1,2}月)?\\d{1,2}日)?|\\d{1,2}[-—~至到]\\d{1,2}月(?:份)?|\\d{1,2}月(?:份|底|末|初)?"
                            + "|\\d{1,2}日|\\d{1,3}(?:个月|个?小时|分钟|天|周|个?工作日|年(?!度))|\\d{1,2}：\\d{2}(?!\\d)"),
            rule(
                    TokenKind.YEAR,
                    YEAR + "(?:[-—~至到、](?:19|20)?\\d{2})?年(?:度|初|末|底)?|(?<!\\d)\\d{2,5}年度|" + YEAR
                            + "(?=[-—~至](?:19|20)\\d{2}年)" + "|(?<=（)" + YEAR + "(?=）)|" + YEAR
                            + "(?=(?:部门|单位)?决算|度)|\\d{2}(?=、\\d{2}年)"),
            rule(TokenKind.RATIO, "\\d{1,3}(?:：\\d{1,3})+(?![\\d.万亿元%个人])"),
            rule(
                    TokenKind.CODE,
                    "1[3-9]\\d{9}(?!\\d)|0\\d{2,3}-?\\d{7,8}(?!\\d)|\\d{3,4}-\\d{7,8}(?!\\d)|(?<=电话[：为]?)\\d{7,8}"
                            + "|(?<![\\d.,])[23]\\d{2}(?:\\d{2}){0,2}(?=-[\\u4e00-\\u9fff“])|(?<=（)\\d{2,3}(?=[类款项]）)|(?<=（)[23]\\d{2}(?:\\d{2}){0,2}(?=）)"
                            + "|(?<![\\d.,])2[0-3]\\d{5}(?=[\\u4e00-\\u9fff“])(?![万元亿个人户次平公])|[A-WYZa-wyz]+-?\\d[\\dA-Za-z.]*|\\d+(?=热线|平台)|\\d+[A-WYZa-wyz]+"),
            rule(
                    TokenKind.CHOICE,
                    "(?:增加|增长|上升|提高|大于|高于|超过|增)(?:（|/|或)(?:减少|下降|降低|小于|低于|减)）?(?!数量)"
                            + "|(?:减少|下降|降低|小于|低于|减)(?:（|/|或)(?:增加|增长|上升|提高|大于|高于|超过|增)）?(?!数量)"
                            + "|大小于|小大于|增减少|减增加|大/小于|增/减"),
            rule(
                    TokenKind.PLACEHOLDER,
                    "[X×*]{2,}\\+?(?:万元|亿元|元|%|万|个百分点)?|[X×](?=\\+|万|元|%|[个人辆年月日批台亿分])|_{2,}(?:万元|%)?"
                            + "|(?<=[占长降的])%|(?<=[为加少长降])(?:万元|%)"));

    private static final String TRIGGERS =
            "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳〔（公附表图第XxABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz×*_增减上下提降大小高低超%万";
    private static final Pattern QUOTED_COUNT = Pattern.compile("“([两二三四五六七八九])(个|条|类|项)(?=[\\u4e00-\\u9fff]{1,8}”)");
    private static final String HAN_DIGITS = "零一二三四五六七八九";

    private Lexer() {}

    private static Rule rule(TokenKind kind, String pattern) {
        return new Rule(kind, Pattern.compile(pattern));
    }

    /** The tokens of the characters, in order, not overlapping; every digit is in exactly one. */
    public static List<Token> tokens(String characters) {
        String folded = Folding.fold(characters);
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            Optional<Token> token = at(characters, folded, i);
            if (token.isPresent()) {
                tokens.add(token.get());
                i = token.get().to();
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static Optional<Token> at(String characters, String folded, int i) {
        char c = folded.charAt(i);
        boolean digit = isDigit(c);
        if (c == '“') {
            return quoted(characters, folded, i);
        }
        if (!digit && c != '-' && TRIGGERS.indexOf(c) < 0) {
            return Optional.empty();
        }
        if (c == '-') {
            return isMinus(folded, i) ? NumberWords.at(characters, folded, i) : Optional.empty();
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(folded);
            matcher.region(i, folded.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > i) {
                String text = characters.substring(i, matcher.end());
                return Optional.of(new Token(rule.kind(), i, matcher.end(), text, Optional.empty(), ""));
            }
        }
        return digit ? NumberWords.at(characters, folded, i) : Optional.empty();
    }

    private static Optional<Token> quoted(String characters, String folded, int i) {
        Matcher matcher = QUOTED_COUNT.matcher(folded);
        matcher.region(i, folded.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int value = "两".equals(matcher.group(1)) ? 2 : HAN_DIGITS.indexOf(matcher.group(1));
        String text = characters.substring(matcher.start(1), matcher.end());
        Printed printed = Printed.of(BigDecimal.valueOf(value), Unit.PIECE, text);
        return Optional.of(new Token(
                TokenKind.COUNT, matcher.start(1), matcher.end(), text, Optional.of(printed), matcher.group(2)));
    }

    private static boolean isMinus(String folded, int i) {
        boolean number = i + 1 < folded.length() && isDigit(folded.charAt(i + 1));
        if (!number || i == 0) {
            return number;
        }
        char before = folded.charAt(i - 1);
        boolean latin = Character.isLetter(before) && !Folding.isHan(before);
        return !isDigit(before) && !latin;
    }

    /** True for an ASCII digit; folding has made all digits ASCII. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** True when the token's digits are printed as digits; words such as “三类” are typed but not counted. */
    public static boolean isCounted(Token token) {
        if (!token.isNumber()) {
            return false;
        }
        String folded = Folding.fold(token.text());
        return isDigit(folded.charAt(0)) || folded.charAt(0) == '-';
    }
}
