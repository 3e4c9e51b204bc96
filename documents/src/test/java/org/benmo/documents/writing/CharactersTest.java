package org.benmo.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "２０２１．５％|2021.5%",
                "ＡＰＰ＋＝／|APP+=/",
                "（类）：；，。！？、《》“”|（类）：；，。！？、《》“”",
                "⻔⻓⻋⻢⾒⼀⼊⼾|门长车马見一入户",
                "－1−2–3‐4|-1-2-3-4",
                "—―─|———",
                "①②⑩|①②⑩",
                "㈠⑴⒈|(一)（1）1.",
                "5²¹|5²¹",
                "∶〇○|：〇〇",
                "占…………3|占…………3",
                "ﬁ㎡|fim2",
                "﹙境﹚|（境）"
            })
    void givesEachCharacterOneForm(String raw, String folded) {
        assertThat(Characters.fold(raw)).isEqualTo(folded);
    }

    @Test
    void dropsEveryKindOfBlank() {
        assertThat(Characters.fold("本 年\u3000收\u00A0入\u200B合\uFEFF计\u2003\t")).isEqualTo("本年收入合计");
        assertThat(Characters.isBlank("\u3000 \u200B")).isTrue();
    }

    @Test
    void marksWhatCannotBeRead() {
        assertThat(Characters.fold("6\uE123")).isEqualTo("6\uFFFD");
        assertThat(Characters.fold("\uF0B7项")).isEqualTo("·项");
    }

    @Test
    void readsEveryRadicalOfTheTable() {
        // 72 radicals and two Kangxi forms that normalisation would fold to other letters.
        assertThat(Characters.fold("⺠⻄⻚⻛⻥⻦⻩⻬⻰"))
                .matches("[\\p{IsHan}]{9}")
                .startsWith("民")
                .endsWith("龙");
    }
}
