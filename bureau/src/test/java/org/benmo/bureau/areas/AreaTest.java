package org.benmo.bureau.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.rights.AreaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two counties of one city: each sees its own, the city both, and who has no area nothing; the database sees to it, not only pages. */
@Office
class AreaTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final String CITY = "3699";
    private static final String EAST = "369902";
    private static final String WEST = "369903";
    private static final List<String> TABLES = List.of(
            "organization.unit",
            "organization.section",
            "organization.post",
            "organization.employee",
            "review.batch",
            "review.file",
            "review.finding",
            "review.decision");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Value("${benmo.data}")
    Path data;

    @Autowired
    People people;

    @Autowired
    Organization organization;

    @Autowired
    Database database;

    private long eastFile;
    private long westFile;

    @BeforeEach
    void twoCounties() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        organization.putArea(Map.of("code", "369900", "name", "测试市"));
        eastFile = county(owner, EAST, "东县");
        westFile = county(owner, WEST, "西县");
    }

    /** A unit with a row of every kind, and a batch about it. */
    private long county(JdbcTemplate owner, String area, String name) {
        String unit = "U" + area;
        String since = "2020-01-01";
        organization.putArea(Map.of("code", area, "name", name));
        assertThat(organization.putUnit(Map.of(
                        "code",
                        unit,
                        "name",
                        name + "乡村振兴局",
                        "area",
                        area,
                        "kind",
                        "行政单位",
                        "reports",
                        "是",
                        "since",
                        since)))
                .isEmpty();
        organization.putSection(Map.of("name", name + "办公室", "unit", unit, "since", since));
        organization.putPost(Map.of("name", name + "岗位", "unit", unit, "kind", "行政编制", "places", "2", "since", since));
        organization.putEmployee(Map.of(
                "number",
                "E" + area,
                "name",
                name + "职工",
                "unit",
                unit,
                "kind",
                "退休",
                "since",
                since,
                "section",
                "办公室"));
        long batch = id(
                owner,
                "insert into review.batch (name, created_by, area) values ('" + name + "一批', 'test', '" + area
                        + "') returning id");
        long file = id(
                owner,
                "insert into review.file (batch, name, sha256, size, state, outcome, unit, year, errors, area) values ("
                        + batch + ", '" + name + "决算.pdf', repeat('0', 64), 1, 'DONE', 'ERRORS', '" + name
                        + "乡村振兴局', 2023, 1, '" + area + "') returning id");
        owner.execute("insert into review.finding (file, place, code, severity, message) values (" + file
                + ", 0, 'T01.1', 'ERROR', '" + name + "疑点')");
        owner.execute("insert into review.decision (file, finding, verdict, by) values (" + file
                + ", 0, 'CONFIRMED', 'test')");
        return file;
    }

    private static long id(JdbcTemplate jdbc, String sql) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /** A connection of the application's role as anyone with its password could open one. */
    private Connection application() throws SQLException, IOException {
        String password = Files.readString(data.resolve("secrets/database-app")).strip();
        try (Connection owner = database.owner().getConnection()) {
            String url = owner.getMetaData().getURL().replaceFirst("\\?.*", ""); // the owner's comes with every area
            return DriverManager.getConnection(url, "benmo_app", password);
        }
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void theRoleOfTheApplicationSeesNothingUntilItSaysWhereAndThenNothingElse() throws SQLException, IOException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                assertThat(count(statement, table)).as(table).isZero();
            }
            connection.setAutoCommit(false);
            statement.execute("set local benmo.area = '" + EAST + "'");
            for (String table : TABLES) {
                assertThat(count(statement, table)).as(table).isPositive();
                String other = switch (table) {
                    case "organization.unit" -> "area <> '" + EAST + "'";
                    case "review.batch" -> "name like '西县%'";
                    case "review.file" -> "id = " + westFile;
                    case "review.finding", "review.decision" -> "file = " + westFile;
                    default -> "unit in (select id from organization.unit where area <> '" + EAST + "')";
                };
                assertThat(count(statement, table + " where " + other))
                        .as(table)
                        .isZero();
            }
            assertThat(statement.executeUpdate("update organization.unit set name = 'x' where code = 'U" + WEST + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from organization.employee where number = 'E" + WEST + "'"))
                    .isZero();
            try (ResultSet found = statement.executeQuery("select organization.found('name', '县职工', 10)")) {
                found.next();
                assertThat((Long[]) found.getArray(1).getArray()).hasSize(1);
            }
            connection.rollback();
            assertThat(count(statement, "organization.unit")).isZero();
        }
    }

    @Test
    void nobodyWritesIntoAnotherArea() throws SQLException, IOException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute("set benmo.area = '" + EAST + "'");
            assertThatThrownBy(() ->
                            statement.execute("insert into organization.unit (code, name, kind, since, area) values "
                                    + "('X', 'x', '行政单位', '2020-01-01', '" + WEST + "')"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> statement.execute(
                            "update organization.unit set area = '" + WEST + "' where code = 'U" + EAST + "'"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(
                            () -> statement.execute("insert into review.decision (file, finding, verdict, by) values ("
                                    + westFile + ", 0, 'IGNORED', 'x')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theRoleCannotPassByTheGuardAndNoTableWasForgotten() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        assertThat(owner.queryForObject(
                        "select count(*) from pg_roles where rolname = 'benmo_app' and (rolsuper or rolbypassrls)",
                        Integer.class))
                .isZero();
        assertThat(owner.queryForList(
                        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                                + "where n.nspname in ('organization', 'review') and c.relkind = 'r' and not c.relrowsecurity "
                                + "and c.relname <> 'migrations'",
                        String.class))
                .isEmpty();
    }

    private Browser entered(String area, Role role) {
        String login = "area-" + COUNTER.incrementAndGet();
        People.Welcome welcome = people.add("test", login, login, area, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }

    @Test
    void aCountySeesItsOwnRowsOnEveryPageAndTheCityBoth() {
        Browser east = entered(EAST, Role.REVIEWER);
        Browser city = entered(CITY, Role.REVIEWER);
        Browser nowhere = entered(AreaCode.NOWHERE, Role.REVIEWER);
        for (String path : List.of(
                "/units",
                "/sections",
                "/posts",
                "/employees",
                "/employees?f.name=%E8%81%8C%E5%B7%A5",
                "/review",
                "/review/list/files",
                "/review/list/cases",
                "/review/list/findings",
                "/review/overview")) {
            assertThat(city.open(path).body()).as(path).contains("东县").contains("西县");
            assertThat(east.open(path).body()).as(path).contains("东县").doesNotContain("西县");
            assertThat(nowhere.open(path).body()).as(path).doesNotContain("东县").doesNotContain("西县");
        }
        assertThat(east.open("/review/file/" + westFile).body()).contains("这条记录不存在");
        assertThat(east.open("/review/file/" + westFile + "/report").body()).contains("这条记录不存在");
        assertThat(nowhere.open("/review/file/" + eastFile).body()).contains("这条记录不存在");
        assertThat(east.open("/headcount").body())
                .isNotEqualTo(city.open("/headcount").body());
    }

    @Test
    void whatACityHandsInAboutACountysUnitTheCountySees() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        owner.execute("update review.file set area = '" + CITY + "' where id = " + eastFile);
        assertThat(entered(EAST, Role.REVIEWER).open("/review/list/files").body())
                .contains("东县决算.pdf");
        assertThat(entered(WEST, Role.REVIEWER).open("/review/list/files").body())
                .doesNotContain("东县决算.pdf");
    }

    @Test
    void aCountyRegistersUnitsOfItsOwnOnlyAndIsToldSo() {
        Browser east = entered(EAST, Role.PREPARER);
        HttpResponse<String> other = register(east, "N1", "新局", WEST);
        assertThat(other.body()).contains("“" + WEST + "”不在您管辖的区域内");
        HttpResponse<String> taken = register(east, "U" + WEST, "新局", "");
        assertThat(taken.body()).contains("不在您管辖的区域内").doesNotContain("西县");
        register(east, "N" + COUNTER.incrementAndGet(), "东县新局", "");
        assertThat(east.open("/units").body()).contains("东县新局");
        assertThat(entered(WEST, Role.REVIEWER).open("/units").body()).doesNotContain("东县新局");
    }

    private static HttpResponse<String> register(Browser by, String code, String name, String area) {
        return by.submit(
                "/units/new",
                "code",
                code,
                "name",
                name,
                "area",
                area,
                "kind",
                "行政单位",
                "reports",
                "是",
                "since",
                "2024-01-01",
                "until",
                "");
    }
}
