package org.benmo.bureau.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.publication.Packages;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The commands beside an office that is serving, and on folders where none is. */
@Office
class CommandsTest {
    @Autowired
    DataFolder data;

    @Autowired
    People people;

    @Autowired
    Organization organization;

    @Autowired
    ReviewDesk desk;

    @Autowired
    ReviewFiles files;

    @Autowired
    Backups backups;

    @Autowired
    Publications publications;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void someWork() {
        if (people.all().stream().noneMatch(person -> person.login().equals("backed-up"))) {
            people.add("test", "backed-up", "张\t三\\", "科\n室", Set.of(Role.PREPARER));
            organization.putUnit(Map.of(
                    "code", "U7", "name", "示例局", "kind", "行政单位", "reports", "是", "since", "2020-01-01", "until", ""));
            publications.publish(Packages.issue(2021, 0, "", Packages.of(2021, "615.41")));
            desk.open("backed-up", "一批", List.of(files.keep("甲.txt", new ByteArrayInputStream(new byte[] {1, 2, 3}))));
        }
    }

    @Test
    void whatIsBackedUpWhileServingIsRestoredElsewhereAndVerified() throws Exception {
        Path backup = folder.resolve("a.zip");
        Path other = folder.resolve("other");
        assertThat(run("backup", "--data", data.root().toString(), "--out", backup.toString()))
                .as(said::toString)
                .isZero();
        assertThat(backups.last()).isPresent();

        assertThat(run("restore", backup.toString(), "--data", other.toString()))
                .as(said::toString)
                .isZero();
        assertThat(run("audit", "verify", "--data", other.toString()))
                .as(said::toString)
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("操作记录完整");

        try (Kept kept = Kept.open(other, org.benmo.bureau.kit.Words.ofFiles(), name -> null)) {
            assertThat(rows(kept, "select name || section from access.person where login = 'backed-up'"))
                    .isEqualTo("张\t三\\科\n室");
            String sha = rows(kept, "select sha256 from review.file where name = '甲.txt'");
            assertThat(other.resolve("uploads").resolve(sha.substring(0, 2)).resolve(sha))
                    .hasBinaryContent(new byte[] {1, 2, 3});
            assertThat(rows(kept, "select count(*) from publication.version where year = 2021"))
                    .isEqualTo("1");
            String pdf = rows(
                    kept,
                    "select sha256 from publication.file where year = 2021 and audience = 'PUBLIC' and name like '%.pdf'");
            assertThat(other.resolve("uploads").resolve(pdf.substring(0, 2)).resolve(pdf))
                    .hasBinaryContent(Packages.file(Packages.of(2021, "615.41"), "2021年度部门决算.pdf"));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> rows(kept, "delete from publication.version returning title"))
                    .hasMessageContaining("never changed");
            // numbers given out before the backup are not given out again
            assertThat(
                            Long.parseLong(
                                    rows(
                                            kept,
                                            "insert into organization.unit (code, name, kind, since) values ('U9', 'x', '行政单位', '2020-01-01') returning id")))
                    .isGreaterThan(1);
        }
        // a backup of the stopped office, restored once more, holds the same
        Path again = folder.resolve("b.zip");
        assertThat(run("backup", "--data", other.toString(), "--out", again.toString()))
                .isZero();
        assertThat(run(
                        "restore",
                        again.toString(),
                        "--data",
                        folder.resolve("third").toString()))
                .as(said::toString)
                .isZero();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path backup = folder.resolve("a.zip");
        run("backup", "--data", data.root().toString(), "--out", backup.toString());
        assertThat(run("backup", "--data", data.root().toString(), "--out", backup.toString()))
                .isEqualTo(2);
        assertSaid("不会覆盖");
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("important"), "x");
        assertThat(run("restore", backup.toString(), "--data", used.toString())).isEqualTo(2);
        assertSaid("不会覆盖");
        assertThat(used.resolve("important")).hasContent("x");
        assertThat(run("restore", backup.toString(), "--data", data.root().toString()))
                .isEqualTo(2);
    }

    @Test
    void aHalfOrForeignOrChangedFileIsRefusedWithASentence() throws Exception {
        Path backup = folder.resolve("a.zip");
        run("backup", "--data", data.root().toString(), "--out", backup.toString());
        byte[] whole = Files.readAllBytes(backup);
        for (int cut : List.of(0, 100, whole.length / 2, whole.length - 1)) {
            assertRefused(Arrays.copyOf(whole, cut));
        }
        for (int at = 40; at < whole.length; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Path target = folder.resolve("target" + at);
            int code = run("restore", write(changed).toString(), "--data", target.toString());
            assertThat(code).as("byte " + at).isIn(0, 2); // some bytes of a zip file carry nothing, such as times
            if (code == 0) {
                assertThat(run("audit", "verify", "--data", target.toString())).isZero();
            }
        }
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(run(
                        "restore",
                        folder.resolve("none").toString(),
                        "--data",
                        folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path target = folder.resolve("refused");
        assertThat(run("restore", write(bytes).toString(), "--data", target.toString()))
                .isEqualTo(2);
        assertSaid("不是完整的备份");
        assertThat(target).doesNotExist();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bad.zip"), bytes);
    }

    @Test
    void aRestoreThatWasBrokenOffIsNeverTakenForAnOfficeAndCanBeRepeated() throws Exception {
        Path backup = folder.resolve("a.zip");
        Path target = folder.resolve("target");
        run("backup", "--data", data.root().toString(), "--out", backup.toString());
        DataFolder.openForRestore(target).close();
        Files.createDirectories(target.resolve("uploads/half"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> DataFolder.open(target).close())
                .hasMessageContaining("没有做完");
        assertThat(run("restore", backup.toString(), "--data", target.toString()))
                .as(said::toString)
                .isZero();
        assertThat(target.resolve("uploads/half")).doesNotExist();
        DataFolder.open(target).close();
    }

    @Test
    void theFirstForgedEntryIsNamed() throws Exception {
        Path backup = folder.resolve("a.zip");
        Path target = folder.resolve("target");
        String at = target.toString();
        run("backup", "--data", data.root().toString(), "--out", backup.toString());
        run("restore", backup.toString(), "--data", at);
        assertThat(run("audit", "verify", "--data", at)).isZero();
        String noted = said.toString(StandardCharsets.UTF_8).replaceAll("(?s).*请记下：(\\S+)（.*", "$1");
        assertThat(run("audit", "verify", "--data", at, "--expect", noted)).isZero();
        long last = Long.parseLong(noted.substring(0, noted.indexOf(':')));

        change(target, "update audit.entry set detail = detail || '.' where number = 2");
        assertThat(run("audit", "verify", "--data", at)).isEqualTo(1);
        assertSaid("第 1 条完好");
        assertSaid("第 2 条");
        assertSaid("改动");
        change(target, "update audit.entry set detail = left(detail, -1) where number = 2");
        assertThat(run("audit", "verify", "--data", at)).isZero();

        change(target, "delete from audit.entry where number = " + last);
        assertThat(run("audit", "verify", "--data", at)).isZero(); // what is cut off the end shows only against a note
        assertThat(run("audit", "verify", "--data", at, "--expect", noted)).isEqualTo(1);
        change(target, "delete from audit.entry where number = 1");
        assertThat(run("audit", "verify", "--data", at)).isEqualTo(1);
        assertSaid("缺少");
    }

    @Test
    void wrongWordsAreToldNotTraced() {
        assertThat(run("backup", "--data", folder.resolve("nothing").toString()))
                .isEqualTo(2);
        assertSaid("没有本末的数据");
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(run("backup", "--colour", "red")).isEqualTo(2);
        assertThat(run("audit")).isEqualTo(2);
        assertThat(run("restore", "x.zip")).isEqualTo(2);
        assertThat(run("audit", "verify", "--data", data.root().toString(), "--expect", "x"))
                .isEqualTo(2);
    }

    private void change(Path target, String statement) throws SQLException {
        try (Kept kept = Kept.open(target, org.benmo.bureau.kit.Words.ofFiles(), name -> null);
                Connection connection = kept.database().owner().getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static String rows(Kept kept, String query) throws SQLException {
        try (Connection connection = kept.database().owner().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Commands(name -> null, out, out).run(arguments);
    }

    private void assertSaid(String words) {
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
