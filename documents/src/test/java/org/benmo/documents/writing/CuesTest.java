package org.benmo.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CuesTest {
    @Test
    void knowsHowItemsBegin() {
        for (String item : new String[] {"第一部分概况", "一、主要职能", "（二）支出", "1、公共", "2.评价", "（3）培训", "①公车", "注：无", "附件1：表"}) {
            assertThat(Cues.startsItem(item)).as(item).isTrue();
        }
        for (String other : new String[] {"一是保障", "21.07万元", "2021年", "第一书记", "（不涉及的不列）", "1.5万元"}) {
            assertThat(Cues.startsItem(other)).as(other).isFalse();
        }
    }

    @Test
    void knowsSentenceEnds() {
        assertThat(Cues.endsSentence("完成。”")).isTrue();
        assertThat(Cues.endsSentence("其中：")).isTrue();
        assertThat(Cues.endsSentence("收入（类）")).isFalse();
        assertThat(Cues.endsSentence("")).isFalse();
    }

    @Test
    void joinsWhatNoBreakCanPart() {
        assertThat(Cues.mustJoin("因公出国（", "境）费")).isTrue();
        assertThat(Cues.mustJoin("增加", "，主要原因")).isTrue();
        assertThat(Cues.mustJoin("积极配合，", "抓好建设")).isTrue();
        assertThat(Cues.mustJoin("包括、", "（一）收入")).isFalse();
        assertThat(Cues.mustJoin("合计", "支出")).isFalse();
    }

    @Test
    void measuresWhatALineCannotBreak() {
        assertThat(Cues.firstUnbreakable("615.41万元")).isEqualTo(6);
        assertThat(Cues.firstUnbreakable("100%；事业")).isEqualTo(5);
        assertThat(Cues.firstUnbreakable("“三公”")).isEqualTo(2);
        assertThat(Cues.firstUnbreakable("支出")).isEqualTo(1);
    }

    @Test
    void knowsEntriesOfATableOfContents() {
        assertThat(Cues.isEntry("一、主要职能................3")).isTrue();
        assertThat(Cues.isEntry("一、主要职能……12")).isTrue();
        assertThat(Cues.isEntry("占62.18%……")).isFalse();
    }

    @Test
    void tellsPageNumbersFromNumbers() {
        for (String number : new String[] {"- 1 -", "—10—", "第5页共20页", "第 5 页", "3/20", "P12", "Page3of9"}) {
            assertThat(PageNumbers.decorated(number.replace(" ", "")))
                    .as(number)
                    .isPresent();
        }
        for (String other : new String[] {"12", "-3", "12.5", "2,940.05", "2021年", "38人"}) {
            assertThat(PageNumbers.decorated(other)).as(other).isEmpty();
        }
        assertThat(PageNumbers.any("—26")).hasValue(26);
        assertThat(PageNumbers.any("18")).hasValue(18);
    }
}
