package org.benmo.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of reports: of any file name one that every system and every shell takes. */
final class FileNamesTest {
    @Test
    void namesAreHarmless() {
        assertThat(name("-rf.txt")).isEqualTo("_rf");
        assertThat(name("..\u202e隐藏.pdf")).isEqualTo("__隐藏");
        assertThat(name("a\n\"b\" <c>|d?.pdf")).isEqualTo("a_b_c_d_");
        assertThat(name("长".repeat(80) + ".pdf").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void filesOfOneNameInTwoFoldersHaveTwoReports() {
        Path one = Path.of("甲/决算.pdf");
        Path other = Path.of("乙/决算.docx");
        FileNames names = new FileNames(List.of(one, other));
        assertThat(names.of(one)).startsWith("决算-").isNotEqualTo(names.of(other));
    }

    private static String name(String file) {
        return new FileNames(List.of(Path.of(file))).of(Path.of(file));
    }
}
