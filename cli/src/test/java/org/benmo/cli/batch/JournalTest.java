package org.benmo.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.reports.FileResult;
import org.benmo.reports.RecordedResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is found again, whatever happened to the end of the file. */
final class JournalTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatWasWrittenAfterOpeningAgain() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            journal.append(recorded("甲\n乙 <b>", "1"));
            journal.append(recorded("b", "2"));
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.find("甲\n乙 <b>")).contains(recorded("甲\n乙 <b>", "1"));
            assertThat(journal.find("b")).contains(recorded("b", "2"));
            assertThat(journal.find("c")).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve(Journal.NAME))).hasSize(2);
    }

    @Test
    void laterLineReplacesTheEarlier() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            journal.append(recorded("a", "1"));
            journal.append(recorded("a", "2"));
            assertThat(journal.find("a")).contains(recorded("a", "2"));
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.find("a")).contains(recorded("a", "2"));
        }
    }

    @Test
    void tornLastLineIsCutOffAndTheRestStands() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            journal.append(recorded("a", "1"));
        }
        byte[] line = recorded("b", "2").write().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= line.length; length += 7) {
            Path file = folder.resolve(Journal.NAME);
            Files.write(file, java.util.Arrays.copyOf(line, length), StandardOpenOption.APPEND);
            try (Journal journal = Journal.open(folder)) {
                assertThat(journal.find("a")).isPresent();
                assertThat(journal.find("b")).isEmpty();
                journal.append(recorded("c", "3"));
            }
            try (Journal journal = Journal.open(folder)) {
                assertThat(journal.find("a")).isPresent();
                assertThat(journal.find("c")).isPresent();
            }
        }
    }

    @Test
    void onlyOneRunHoldsIt() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.find("a")).isEmpty();
            assertThatThrownBy(() -> Journal.open(folder)).isInstanceOf(Journal.InUse.class);
        }
    }

    private static RecordedResult recorded(String key, String hash) {
        return new RecordedResult(
                key,
                hash.length(),
                hash,
                "engine",
                Map.of("html", "html/" + hash + ".html"),
                new FileResult(key, Optional.empty(), List.of(), Optional.of("出错")));
    }
}
