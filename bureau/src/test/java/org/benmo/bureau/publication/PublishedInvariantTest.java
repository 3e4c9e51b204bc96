package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.operations.Invariants;
import org.benmo.bureau.store.FileStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever gets at the disk or the tables past the office changes what is published; it is noticed, told and never given out. */
@Office
class PublishedInvariantTest {
    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @Autowired
    Invariants invariants;

    @Autowired
    FileStore store;

    @Autowired
    Audit audit;

    @Autowired
    Database database;

    @Autowired
    People people;

    @Test
    void aChangedByteIsToldAuditedAndNotGivenOut() throws Exception {
        Map<String, byte[]> files = Packages.of(2011, "10.00");
        publications.publish(Packages.issue(2011, 0, "", files));
        assertThat(broken()).isEmpty();

        Path pdf = store.file(PackageHash.of(Packages.file(files, "2011年度部门决算.pdf")));
        byte[] bytes = Files.readAllBytes(pdf);
        byte[] changed = bytes.clone();
        changed[3] ^= 1;
        Files.write(pdf, changed);
        assertThat(broken()).singleElement().asString().contains("2011", "第 1 版", "2011年度部门决算.pdf");
        assertThat(audit.latest("records.broken").orElseThrow().act().detail()).contains("2011年度部门决算.pdf");
        int told = audit.of("records.broken").size();
        invariants.verify();
        assertThat(audit.of("records.broken")).as("told once, not every night").hasSize(told);
        assertThat(new Browser(port).open("/health").body()).contains("\"records\":\"broken\"");
        People.Welcome keeper = people.add("test", "keeper7", "keeper7", "", Set.of(Role.ADMINISTRATOR));
        Browser house = new Browser(port).enterFirst(keeper.login(), keeper.password(), "a-long-Enough-1");
        assertThat(house.open("/house").body()).contains("2011年度部门决算.pdf");
        Version version = publications.latest(2011).orElseThrow();
        assertThatThrownBy(() -> publications.content(version, "pdf"))
                .isInstanceOf(Refusal.class)
                .hasMessage("publication.damaged.file");
        assertThat(publications.content(version, "disclosure.json")).isEqualTo(files.get("disclosure.json"));

        Files.delete(pdf);
        assertThat(broken()).hasSize(1);
        Files.write(pdf, bytes);
        assertThat(house.submit("/house/verify").body()).contains("全部完好");
        assertThat(broken()).isEmpty();
        assertThat(new Browser(port).open("/health").body()).contains("\"records\":\"ok\"");
    }

    @Test
    void rowsChangedOrDeletedPastTheTriggersAreNoticed() throws Exception {
        publications.publish(Packages.issue(2012, 0, "", Packages.of(2012, "10.00")));
        publications.publish(Packages.issue(2013, 0, "", Packages.of(2013, "10.00")));
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            past(
                    statement,
                    "version",
                    "update publication.version set approved_on = approved_on + 1 where year = 2012");
            assertThat(broken()).singleElement().asString().contains("2012", "封印");
            past(
                    statement,
                    "version",
                    "update publication.version set approved_on = approved_on - 1 where year = 2012");
            assertThat(broken()).isEmpty();
            past(
                    statement,
                    "file",
                    "insert into publication.file values (2012, 1, 'PUBLIC', 'x.pdf', repeat('0', 64), 1)");
            assertThat(broken()).isNotEmpty();
            past(statement, "file", "delete from publication.file where name = 'x.pdf'");
            assertThat(broken()).isEmpty();
            List<String> children = List.of("printed", "passage", "file", "signature", "version");
            for (String rows : children) {
                statement.execute("create temp table kept_" + rows + " as select * from publication." + rows
                        + " where year = 2013");
                past(statement, rows, "delete from publication." + rows + " where year = 2013");
            }
            assertThat(broken()).singleElement().asString().contains("publication/2013/1");
            for (String rows : children.reversed()) {
                statement.execute("insert into publication." + rows + " select * from kept_" + rows);
            }
            assertThat(broken()).isEmpty();
        }
    }

    private static void past(Statement statement, String rows, String change) throws Exception {
        statement.execute("alter table publication." + rows + " disable trigger refuse");
        statement.execute(change);
        statement.execute("alter table publication." + rows + " enable trigger refuse");
    }

    private List<String> broken() {
        return invariants.verify().stream()
                .filter(verdict -> verdict.name().equals("publication.invariant"))
                .flatMap(verdict -> verdict.broken().stream())
                .toList();
    }
}
