package org.benmo.bureau.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row by form, and two people at the same one. */
@Office
class RowFormsTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final int mine = COUNTER.incrementAndGet();
    private final String unit = "RF" + mine;
    private Browser one = new Browser(0);
    private Browser other = new Browser(0);

    @BeforeEach
    void enter() {
        one = entered("row-one-" + mine);
        other = entered("row-other-" + mine);
        assertThat(one.submit("/units/new", pairs(unit("甲局"))).uri().getPath()).isEqualTo("/units");
    }

    private Browser entered(String login) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(Role.PREPARER));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }

    private Map<String, String> unit(String name) {
        return row("code", unit, "name", name, "kind", "行政单位", "reports", "是", "since", "2020-01-01", "until", "");
    }

    private Map<String, String> cells(String list, String name) {
        return switch (list) {
            case "units" -> unit(name);
            case "sections" -> row("name", name, "unit", unit, "since", "2020-01-01", "until", "");
            case "posts" ->
                row(
                        "name",
                        name,
                        "unit",
                        unit,
                        "section",
                        "",
                        "kind",
                        "行政编制",
                        "places",
                        "3",
                        "since",
                        "2020-01-01",
                        "until",
                        "");
            default ->
                row(
                        "number",
                        "001",
                        "name",
                        name,
                        "unit",
                        unit,
                        "section",
                        "",
                        "post",
                        "",
                        "kind",
                        "退休",
                        "since",
                        "2020-01-01",
                        "until",
                        "");
        };
    }

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static String[] pairs(Map<String, String> cells, String... more) {
        List<String> pairs = new java.util.ArrayList<>();
        cells.forEach((key, value) -> pairs.addAll(List.of(key, value)));
        pairs.addAll(List.of(more));
        return pairs.toArray(String[]::new);
    }

    private static String version(HttpResponse<String> form) {
        Matcher found = VERSION.matcher(form.body());
        assertThat(found.find()).as(form.body()).isTrue();
        return found.group(1);
    }

    private long id(String list) {
        String table = "organization." + list.substring(0, list.length() - 1);
        String where =
                list.equals("units") ? "code = :unit" : "unit = (select id from organization.unit where code = :unit)";
        return jdbc.sql("select max(id) from " + table + " where " + where)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "sections", "posts", "employees"})
    void theSecondOfTwoPeopleIsToldAndNothingIsOverwrittenUnknowingly(String list) {
        if (!list.equals("units")) {
            assertThat(one.submit("/" + list + "/new", pairs(cells(list, "原名")))
                            .uri()
                            .getPath())
                    .isEqualTo("/" + list);
        }
        String path = "/" + list + "/" + id(list);
        String seenByOne = version(one.open(path));
        String seenByOther = version(other.open(path));
        other.submit(path, pairs(cells(list, "别人的名"), "version", seenByOther));

        HttpResponse<String> told = one.submit(path, pairs(cells(list, "我的名"), "version", seenByOne));

        assertThat(told.body()).contains("别人已经修改过这一行").contains("别人改成了：别人的名").contains("value=\"我的名\"");
        assertThat(one.open(path).body()).contains("value=\"别人的名\"").doesNotContain("我的名");
        assertThat(one.submit(path + "/remove", "version", seenByOne).body()).contains("别人已经修改过");
        one.submit(path, pairs(cells(list, "我的名"), "version", version(told)));
        assertThat(other.open(path).body()).contains("value=\"我的名\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept() {
        HttpResponse<String> answer = one.submit(
                "/employees/new",
                pairs(row(
                        "number", "7", "name", "", "unit", "没有这个", "kind", "退休", "since", "2020-02-31", "until", "")));
        assertThat(answer.body()).contains("“2020-02-31”不是日期").contains("value=\"7\"");
        answer = one.submit(
                "/employees/new",
                pairs(row(
                        "number", "7", "name", "", "unit", "没有这个", "kind", "退休", "since", "2020-02-01", "until", "")));
        assertThat(answer.body()).contains("“姓名”不能为空").contains("没有代码为“没有这个”的单位");
        assertThat(jdbc.sql("select count(*) from organization.employee where number = '7'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameRowTwiceIsRefusedAndAUnitInUseStays() {
        assertThat(one.submit("/units/new", pairs(unit("又一个"))).body()).contains("同样的一行已经有了");
        one.submit("/sections/new", pairs(cells("sections", "办公室")));
        String path = "/units/" + id("units");
        HttpResponse<String> refused = one.submit(path + "/remove", "version", version(one.open(path)));
        assertThat(refused.body()).contains("还有 1 行记录属于这个单位");

        String section = "/sections/" + id("sections");
        one.submit(section + "/remove", "version", version(one.open(section)));
        assertThat(one.open(section).body()).contains("可能已被删除");
        one.submit(path + "/remove", "version", version(one.open(path)));
        assertThat(one.open(path).body()).contains("可能已被删除");
        assertThat(jdbc.sql("select detail from audit.entry where action = 'row.remove' and subject = :subject")
                        .param("subject", path.substring(1))
                        .query(String.class)
                        .single())
                .contains(unit)
                .contains("甲局");
    }

    @Test
    void whoMayOnlyLookSeesTheRowAndCannotChangeIt() {
        People.Welcome welcome = people.add("test", "row-chief-" + mine, "x", "", Set.of(Role.SECTION_CHIEF));
        Browser chief = new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
        String path = "/units/" + id("units");
        assertThat(chief.open(path).body()).contains("disabled").doesNotContain("<button class=\"primary\">");
        assertThat(chief.submit(path, pairs(unit("改"), "version", "0")).statusCode())
                .isEqualTo(403);
    }
}
