package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.bureau.kit.Refusal;
import org.junit.jupiter.api.Test;

final class PublicEditionTest {
    private static final PublicEdition EDITION = PublicEdition.of(Packages.of(2021, "615.41"));

    private static String text(String name) {
        return new String(EDITION.files().get(name), StandardCharsets.UTF_8);
    }

    @Test
    void noRecordBelowAFigureIsPublic() {
        EDITION.files()
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(Packages.VOUCHER));
        assertThat(EDITION.files()).doesNotContainKey("check.json");
    }

    @Test
    void howAFigureWasMadeIsPublic() {
        assertThat(text("lineage.json"))
                .contains("支出总计 = 本年支出 + 年末结转", "依据的记录：2 条", "\"operands\":[\"T01.x#1\"]", "(2 − 1) ÷ 1 = 5%")
                .doesNotContain("secret");
        assertThat(text("2021年度部门决算.html"))
                .contains("算法：支出总计 = 本年支出 + 年末结转", "依据的记录：2 条", "由下列数字得出", "关闭")
                .contains("<a class=\"f\" id=\"f-TEXT.expend.total.final#1\"");
    }

    @Test
    void filesWithoutRecordsAreTheSameToTheByte() {
        Map<String, byte[]> whole = Packages.of(2021, "615.41");
        for (String same : new String[] {"2021年度部门决算.pdf", "disclosure.json", "open-data/figures.csv"}) {
            assertThat(EDITION.files().get(same)).as(same).isEqualTo(whole.get(same));
        }
    }

    @Test
    void aLineageThatCannotBeReadIsRefused() {
        Map<String, byte[]> whole = new LinkedHashMap<>(Packages.of(2021, "1.00"));
        whole.put("lineage.json", "{\"figures\":[{".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PublicEdition.of(whole)).isInstanceOf(Refusal.class);
        whole.put("lineage.json", "[1]".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PublicEdition.of(whole)).isInstanceOf(Refusal.class);
    }

    @Test
    void sentencesStandUnderTheirHeadingAndFiguresByTheirName() {
        assertThat(Passages.of(EDITION).all())
                .contains(
                        new Passages.Passage(Passages.Kind.SENTENCE, "支出决算情况说明", "2021年度支出总计615.41万元。", "h1"),
                        new Passages.Passage(Passages.Kind.SENTENCE, "支出决算情况说明", "主要用于乡村建设。", "h1"),
                        new Passages.Passage(
                                Passages.Kind.FIGURE, "支出总计 决算数", "615.41", "f-TEXT.expend.total.final#1"));
    }

    @Test
    void nothingInAPublishedPageRunsOrReachesOut() {
        String page = PublishedPage.of(
                ("<main><p onclick=x()>1</p><script>x()</script><img src=http://a/b><a href=\"javascript:x()\">a</a>"
                                + "<a href=\"https://a\">b</a><a class=\"f\" href=\"#o-T01.x#1\">615.41</a><table><col style=\"width:12.5%\">"
                                + "<col style=\"background:url(//a)\"></table><svg viewBox=\"0 0 4 3\"><path d=\"M0 0L1 1Z\" fill=\"#1F4E8C\"/>"
                                + "<foreignObject><p>x</p></foreignObject></svg></main>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .doesNotContain("onclick", "script", "http", "img", "url(", "foreignObject")
                .contains("href=\"#o-T01.x#1\"", "width:12.5%", "viewBox=\"0 0 4 3\"", "d=\"M0 0L1 1Z\"");
    }
}
