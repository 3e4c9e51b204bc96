package org.benmo.accounts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static CsvReader reader(String text) throws CsvReader.NotUtf8 {
        return new CsvReader("试.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(CsvReader reader) {
        List<List<String>> rows = new ArrayList<>();
        while (reader.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < reader.header().size(); i++) {
                cells.add(reader.text(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void quotesCommasLineEndsAndAMarkAreRead() throws CsvReader.NotUtf8 {
        CsvReader reader = reader("\uFEFF甲,乙,丙\r\n1,\"a,b\",\"说\"\"好\"\"\"\n\n\r\n2, x ,\"两\n行\"\r3,,");
        assertThat(reader.header()).containsExactly("甲", "乙", "丙");
        assertThat(rows(reader))
                .containsExactly(List.of("1", "a,b", "说\"好\""), List.of("2", "x", "两\n行"), List.of("3", "", ""));
    }

    @Test
    void rowNumbersCountLinesOfTheFile() throws CsvReader.NotUtf8 {
        CsvReader reader = reader("甲\n\"一\n二\"\n\n三\n");
        reader.next();
        assertThat(reader.row()).isEqualTo(2);
        reader.next();
        assertThat(reader.row()).isEqualTo(5);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void unclosedQuoteAndEmptyFileEndQuietly() throws CsvReader.NotUtf8 {
        assertThat(rows(reader("甲,乙\n\"没有结束,1\n2,3"))).hasSize(1);
        assertThat(reader("").header()).isEmpty();
        assertThat(reader("").next()).isFalse();
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] bytes = "科目,金额".getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> new CsvReader("试.csv", bytes)).isInstanceOf(CsvReader.NotUtf8.class);
    }

    @Test
    void wordsThatShareASlotOfThePoolStayApart() throws CsvReader.NotUtf8 {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("甲,乙\n");
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            String one = Integer.toString(random.nextInt(40_000), 36);
            String two = "词" + random.nextInt(40_000);
            text.append(one).append(',').append(two).append('\n');
            expected.add(List.of(one, two));
        }
        assertThat(rows(reader(text.toString()))).isEqualTo(expected);
    }
}
