package org.benmo.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written down is read again, all of it. */
final class ResultJsonTest {
    @Test
    void everyKindOfResultComesBackWhole() throws ResultJson.NotOurs {
        for (FileResult result :
                List.of(Results.rich(Results.NASTY), Results.unusable("a.pdf"), Results.failed("b.pdf"))) {
            String line = ResultJson.write(result);
            assertThat(line).doesNotContain("\n");
            assertThat(ResultJson.read(line)).isEqualTo(result);
        }
    }

    @Test
    void recordComesBackWholeAndItsTornPiecesAreRefused() throws ResultJson.NotOurs {
        RecordedResult recorded = new RecordedResult(
                "/a", 3_000_000_000L, "ab", "engine", Map.of("html", "html/a.html"), Results.rich("a.pdf"));
        String line = recorded.write();
        assertThat(RecordedResult.read(line)).isEqualTo(recorded);
        for (int length = 0; length < line.length(); length += 13) {
            String torn = line.substring(0, length);
            assertThatThrownBy(() -> RecordedResult.read(torn)).isInstanceOf(ResultJson.NotOurs.class);
        }
    }

    @Test
    void otherJsonIsRefused() {
        for (String line : List.of("", "[]", "{}", "null", "{\"file\":1}", "{\"file\":\"a\",\"problems\":[1]}")) {
            assertThatThrownBy(() -> ResultJson.read(line)).isInstanceOf(ResultJson.NotOurs.class);
        }
    }
}
