package org.benmo.documents.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTextTest {
    private static LineText line(String raw) {
        LineText text = new LineText();
        for (int i = 0; i < raw.length(); i++) {
            text.add(raw.substring(i, i + 1), i);
        }
        return text.settled();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,940.05|2,940.05",
                "工资,奖金|工资，奖金",
                "4125.49，4143.91|4125.49，4143.91",
                "２，９４０．０５|2,940.05",
                "共 2,|共2,",
                "(类)(12.30)|（类）(12.30)",
                "(2023年)|（2023年）",
                "国（境)费|国（境）费",
                "其中:12:30|其中：12:30",
                "一是;二是!|一是；二是！"
            })
    void settlesMarksByTheirNeighbours(String raw, String settled) {
        assertThat(line(raw).characters()).isEqualTo(settled);
    }

    @Test
    void remembersWhereEachCharacterCameFrom() {
        LineText text = line("21 . 07％");
        assertThat(text.characters()).isEqualTo("21.07%");
        assertThat(text.owners()).containsExactly(0, 1, 3, 5, 6, 7);
    }
}
