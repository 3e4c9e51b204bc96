package org.benmo.bureau.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Office
class HouseTest {
    private static final String FRESH = "a-long-Enough-1";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Backups backups;

    @Autowired
    Invariants invariants;

    @Test
    void theAdministratorBacksUpAtAPressAndTheAuditorOnlyLooks() {
        Browser keeper = entered("housekeeper", Role.ADMINISTRATOR);
        assertThat(keeper.open("/house").body()).contains("运行状况").contains("立即备份");
        assertThat(keeper.submit("/house/backup").body()).contains("已备份到");
        assertThat(new Browser(port).open("/health").body())
                .contains("\"status\":\"up\"")
                .contains("lastBackup");

        Browser auditor = entered("houseauditor", Role.AUDITOR);
        assertThat(auditor.open("/house").body()).doesNotContain("立即备份");
        assertThat(auditor.submit("/house/backup").statusCode()).isEqualTo(403);
        assertThat(entered("housepreparer", Role.PREPARER).open("/house").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyNightOneBackupIsMadeAndTheOldestForgotten() throws IOException {
        Nightly nightly = new Nightly(backups, invariants, Clock.systemUTC(), "02:30", 2);
        assertThat(nightly.untilNext(Instant.parse("2026-11-27T18:29:00Z"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(nightly.untilNext(Instant.parse("2026-11-27T18:30:00Z"))).isEqualTo(Duration.ofDays(1));
        for (String old :
                List.of("nightly-benmo-20200101-000000.zip", "nightly-benmo-20200102-000000.zip", "benmo-x.zip")) {
            Files.writeString(backups.folder().resolve(old), "old");
        }
        nightly.backUp();
        try (Stream<Path> all = Files.list(backups.folder())) {
            List<String> names = all.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .contains("benmo-x.zip", "nightly-benmo-20200102-000000.zip")
                    .doesNotContain("nightly-benmo-20200101-000000.zip");
            assertThat(names.stream().filter(name -> name.startsWith("nightly-")))
                    .hasSize(2);
        }
    }

    private Browser entered(String login, Role role) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }
}
