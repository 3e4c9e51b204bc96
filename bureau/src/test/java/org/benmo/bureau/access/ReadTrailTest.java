package org.benmo.bureau.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.audit.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Office
class ReadTrailTest {
    private static final String FRESH = "a-long-Enough-1";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Test
    void whatLeavesTheOfficeAsAFileAndLooksAtTheTrailStandInTheTrail() {
        Browser preparer = entered("trailreader", Role.PREPARER);
        preparer.open("/units.xlsx?sort=name");
        Entry read = audit.latest("read.file").orElseThrow();
        assertThat(read.act()).isEqualTo(new Entry.Act("trailreader", "read.file", "/units.xlsx", "sort=name"));

        preparer.open("/audit");
        preparer.open("/units");
        assertThat(audit.latest("read.file").orElseThrow().number()).isEqualTo(read.number());
        entered("trailauditor", Role.AUDITOR).open("/audit");
        assertThat(audit.latest("read.audit").orElseThrow().act().actor()).isEqualTo("trailauditor");
    }

    private Browser entered(String login, Role role) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }
}
