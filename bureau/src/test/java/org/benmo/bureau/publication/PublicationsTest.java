package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.benmo.bureau.Office;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.store.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishing against a real PostgreSQL; every test has a year of its own, because what is published stays. */
@Office
class PublicationsTest {
    @Autowired
    Publications publications;

    @Autowired
    VersionTable table;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aPackageIsPublishedAndACorrectionReplacesItWithoutChangingIt() {
        Map<String, byte[]> first = Packages.of(2001, "10.00");
        assertThat(publications.publish(Packages.issue(2001, 0, "", first))).isEqualTo(1);
        Version before = publications.latest(2001).orElseThrow();
        assertThat(publications.publish(Packages.issue(2001, 1, "金额写错", Packages.of(2001, "11.00"))))
                .isEqualTo(2);

        Version newest = publications.latest(2001).orElseThrow();
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.reason()).isEqualTo("金额写错");
        assertThat(newest.replacedBy()).isEmpty();
        Version old = publications.version(2001, 1).orElseThrow();
        assertThat(old.replacedBy()).contains(2);
        assertThat(old.files()).isEqualTo(before.files());
        assertThat(old.signatures()).hasSize(3).isEqualTo(before.signatures());
        assertThat(publications.content(old, "pdf")).isEqualTo(first.get("2001年度部门决算.pdf"));
        assertThat(publications.signedContent(old, "lineage.json")).isEqualTo(first.get("lineage.json"));
        assertThat(publications.versions(2001)).extracting(Version::number).containsExactly(2, 1);
    }

    @Test
    void whatIsNotWholeNotSignedOrNotThisYearIsRefusedAndNothingIsThere() {
        Map<String, byte[]> whole = Packages.of(2002, "10.00");
        Map<String, byte[]> noPdf = new LinkedHashMap<>(whole);
        noPdf.remove("2002年度部门决算.pdf");
        assertRefused("publication.incomplete", Packages.issue(2002, 0, "", noPdf));
        assertRefused("publication.other.year", Packages.issue(2003, 0, "", whole));
        Issue good = Packages.issue(2002, 0, "", whole);
        assertRefused(
                "publication.not.signed",
                new Issue(2002, 0, "单位", "决算", whole, "0".repeat(64), good.signatures(), good.approvedOn(), "x", ""));
        Signature one = good.signatures().getFirst();
        assertRefused(
                "publication.signatures",
                new Issue(
                        2002,
                        0,
                        "单位",
                        "决算",
                        whole,
                        good.packageHash(),
                        List.of(one, new Signature("审核人", one.person(), one.at())),
                        good.approvedOn(),
                        "x",
                        ""));
        assertRefused("publication.reason.first", Packages.issue(2002, 0, "没有可更正的", whole));
        assertThat(publications.latest(2002)).isEmpty();

        publications.publish(good);
        assertRefused("publication.meanwhile", Packages.issue(2002, 0, "", whole));
        assertRefused("publication.reason.needed", Packages.issue(2002, 1, " ", Packages.of(2002, "11.00")));
        assertRefused("publication.same", Packages.issue(2002, 1, "无", whole));
        assertThat(publications.versions(2002)).hasSize(1);
    }

    private void assertRefused(String key, Issue issue) {
        assertThatThrownBy(() -> publications.publish(issue))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "signature", "file", "passage", "printed"})
    void neitherTheApplicationNorTheOwnerChangesWhatIsPublished(String rows) throws SQLException {
        if (publications.latest(2004).isEmpty()) {
            publications.publish(Packages.issue(2004, 0, "", Packages.of(2004, "10.00")));
        }
        for (String change : List.of(
                "update publication." + rows + " set number = 9 where year = 2004",
                "delete from publication." + rows + " where year = 2004",
                "truncate publication." + rows + " cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
            try (Connection owner = database.owner().getConnection();
                    Statement statement = owner.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changed");
            }
        }
        assertThat(publications.latest(2004)).isPresent();
    }

    @Test
    void filesWithoutTheirRowsAreNoPublicationAndDoNotHinderTheNext() {
        Map<String, byte[]> files = Packages.of(2005, "10.00");
        new TransactionTemplate(transactions).executeWithoutResult(broken -> {
            publications.publish(Packages.issue(2005, 0, "", files));
            broken.setRollbackOnly(); // as a kill between the last file and the commit
        });
        assertThat(publications.latest(2005)).isEmpty();
        String pdf = PackageHash.of(Packages.file(files, "2005年度部门决算.pdf"));
        assertThat(store.isWhole(pdf)).as("the file was on disk before the row").isTrue();
        assertThat(publications.publish(Packages.issue(2005, 0, "", files))).isEqualTo(1);
        assertThat(publications.content(publications.latest(2005).orElseThrow(), "pdf"))
                .isEqualTo(files.get("2005年度部门决算.pdf"));
    }

    @Test
    void ofManyWhoPublishTheSameYearOneWins() throws Exception {
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<Optional<Refusal>>> attempts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Issue issue = Packages.issue(2006, 0, "", Packages.of(2006, i + 10 + ".00"));
            attempts.add(() -> {
                start.await();
                try {
                    publications.publish(issue);
                    return Optional.empty();
                } catch (Refusal e) {
                    return Optional.of(e);
                }
            });
        }
        List<Optional<Refusal>> ends = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(many)) {
            for (Future<Optional<Refusal>> end : people.invokeAll(attempts)) {
                ends.add(end.get());
            }
        }
        assertThat(ends.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(ends.stream().flatMap(Optional::stream).map(Refusal::key))
                .containsOnlyElementsOf(Set.of("publication.busy", "publication.meanwhile"));
        assertThat(publications.versions(2006)).hasSize(1);
    }

    @Test
    void publishedFiguresAreLastYearsFiguresOfTheNextYear() {
        publications.publish(Packages.issue(2007, 0, "", Packages.of(2007, "615.41")));
        Map<String, PriorFigure> figures = new LinkedHashMap<>();
        publications.figures(2007).forEach(figure -> figures.put(figure.metric(), figure));
        PriorFigure spent = Objects.requireNonNull(figures.get("expend.total"));
        assertThat(spent.value())
                .as("exact where the package has it exact")
                .isEqualByComparingTo(new BigDecimal("6154101.00"));
        assertThat(spent.unit()).isEqualTo("元");
        assertThat(Objects.requireNonNull(figures.get("income.total")).value())
                .as("as printed where a form alone has it")
                .isEqualByComparingTo(new BigDecimal("90000"));
        assertThat(spent.name()).contains("支出总计");
        assertThat(publications.figures(1999)).isEmpty();
    }

    @Test
    void whereAFigureIsPublishedIsKnownWithAndWithoutItsOccurrence() {
        publications.publish(Packages.issue(2008, 0, "", Packages.of(2008, "10.00")));
        publications.publish(Packages.issue(2008, 1, "更正", Packages.of(2008, "12.00")));
        for (String figure : List.of("TEXT.expend.total.final", "TEXT.expend.total.final#1")) {
            assertThat(publications.publishedIn(Set.of(figure)).stream().filter(at -> at.year() == 2008))
                    .extracting(Appearance::version, Appearance::current, Appearance::printed)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, true, "12.00"),
                            org.assertj.core.groups.Tuple.tuple(1, false, "10.00"));
        }
        assertThat(publications.publishedIn(Set.of("TEXT.expend.total.final#2")))
                .isEmpty();
        assertThat(publications.publishedIn(Set.of())).isEmpty();
    }
}
