package org.benmo.disclosure.extraction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Narrative.TokenKind;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            收入总计615.41万元                    | AMOUNT:615.41万元
            资产3.34亿元、5元、30万，另有2,940.05万元   | AMOUNT:3.34亿元 AMOUNT:5元 AMOUNT:30万 AMOUNT:2,940.05万元
            各减少1267.86,2570.97万元             | BARE:1267.86 AMOUNT:2570.97万元
            占６２．１８％，提高2.5个百分点，是1.25倍      | RATE:６２．１８％ RATE:2.5个百分点 RATE:1.25倍
            得分为93.5分，共36批113人次              | SCORE:93.5分 COUNT:36批 COUNT:113人次
            2台（套），3台/套，1.2万人次              | COUNT:2台（套） COUNT:3台/套 COUNT:1.2万人次
            2021年度与2020年相比                  | YEAR:2021年度 YEAR:2020年
            202年度决算                          | YEAR:202年度
            截至2021年12月31日                    | DATE:2021年12月31日
            2021年9月14日至16日                   | DATE:2021年9月14日至16日
            从2021年9月底开始，历时3个月               | DATE:2021年9月底 DATE:3个月
            赣发[2019]8号、国办发〔2016〕17号          | DOCUMENT_NUMBER:[2019]8号 DOCUMENT_NUMBER:〔2016〕17号
            按2∶4∶4比例                         | RATIO:2∶4∶4
            见公开10表                           | REFERENCE:公开10表
            单价50万元以上通用设备1台                  | REFERENCE:50万元以上 COUNT:1台
            单价100万元（含）以上设备2台               | REFERENCE:100万元（含）以上 COUNT:2台
            201-一般公共服务支出5万元                 | CODE:201 AMOUNT:5万元
            行政运行（2010601）3万元                 | CODE:2010601 AMOUNT:3万元
            联系电话：0793-8201234                | CODE:0793-8201234
            1.办公费2万元；（2）水费1万元              | ORDINAL:1. AMOUNT:2万元 ORDINAL:（2） AMOUNT:1万元
            1.2020年度收入5万元                    | ORDINAL:1. YEAR:2020年度 AMOUNT:5万元
            增加（减少）XX万元，增长（下降）XX%           | CHOICE:增加（减少） PLACEHOLDER:XX万元 CHOICE:增长（下降） PLACEHOLDER:XX%
            大小于预算数                           | CHOICE:大小于
            占%，为万元                           | PLACEHOLDER:% PLACEHOLDER:万元
            结余-3.20万元                        | AMOUNT:-3.20万元
            第三部分5G基站3个                      | ORDINAL:第三部分 CODE:5G COUNT:3个
            """)
    void typesEverythingNumericOnce(String text, String expected) {
        List<String> found = Lexer.tokens(text.strip()).stream()
                .map(token -> token.kind() + ":" + token.text())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected.strip());
    }

    @Test
    void leavesNoDigitOutsideTokens() {
        String text = "2021年，全市培训班239期、培训22199人次（其中144名），支出3,456.7万元，占12.5%，见附件2，编号A-17。";
        List<Token> tokens = Lexer.tokens(text);
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            boolean digit = Character.isDigit(text.charAt(i));
            boolean inside = tokens.stream().anyMatch(t -> t.from() <= at && at < t.to());
            assertThat(!digit || inside).as(text.substring(i)).isTrue();
        }
    }

    @Test
    void keepsPrintedDecimalsAndUnits() {
        Printed amount = Lexer.tokens("0.1万元").getFirst().printed().orElseThrow();
        assertThat(amount.unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(amount.decimals()).isEqualTo(2);
        Printed people = Lexer.tokens("1.2万人次").getFirst().printed().orElseThrow();
        assertThat(people.unit()).isEqualTo(Unit.PIECE);
        assertThat(people.value()).isEqualByComparingTo("12000");
    }

    @Test
    void countsNoWordsAsNumbers() {
        Token kinds = Lexer.tokens("“三类监测对象”").getFirst();
        assertThat(kinds.kind()).isEqualTo(TokenKind.COUNT);
        assertThat(Lexer.isCounted(kinds)).isFalse();
    }
}
