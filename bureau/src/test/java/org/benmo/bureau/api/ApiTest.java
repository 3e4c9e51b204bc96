package org.benmo.bureau.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.access.Tokens;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The interface for machines as a machine meets it. */
@Office
class ApiTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final String ROOT = "/api/v1";
    private static final Pattern TOKEN = Pattern.compile("benmo_[A-Za-z0-9_-]{43}");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Person person(Role... roles) {
        String login = "machine-" + COUNTER.incrementAndGet();
        People.Welcome welcome = people.add("test", login, login, "", Set.of(roles));
        new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
        return people.all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private Machine machine(Role role) {
        Person person = person(role);
        return new Machine(
                port, tokens.make(person, "测试", 30, Tokens.givable(person)).text());
    }

    @Test
    void aMachineHandsInFollowsReadsDecidesAndFetchesReports() throws IOException {
        Machine machine = machine(Role.REVIEWER);
        HttpResponse<String> opened = machine.upload(ROOT + "/review/batches?name=m", "决算.txt", sample());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        long batch = Machine.read(opened).get("id").asLong();
        JsonNode now = awaitDone(machine, batch);
        long file = now.get("files").get(0).get("id").asLong();

        JsonNode found = Machine.read(machine.get(ROOT + "/review/files/" + file + "/findings"));
        JsonNode first = found.get("findings").get(0);
        assertThat(first.get("severity").asString()).isEqualTo("ERROR");
        assertThat(first.get("message").asString()).isNotBlank();
        assertThat(first.get("relations").size()).isPositive();

        String decisions = ROOT + "/review/files/" + file + "/findings/0/decisions";
        HttpResponse<String> refused = machine.json(decisions, "POST", "{\"verdict\":\"IGNORED\"}");
        assertProblem(refused, 409, "review.reason");
        HttpResponse<String> decided = machine.json(decisions, "POST", "{\"verdict\":\"ASKED\",\"reason\":\"请说明\"}");
        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(Machine.read(machine.get(ROOT + "/review/files/" + file + "/findings"))
                        .get("findings")
                        .get(0)
                        .get("decision")
                        .get("reason")
                        .asString())
                .isEqualTo("请说明");

        for (String path : List.of(
                "/review/batches/" + batch + ".xlsx",
                "/review/batches/" + batch + ".sarif",
                "/review/files/" + file + ".html",
                "/review/files/" + file + "/letter.docx",
                "/review/lists/findings.xlsx",
                "/review/overview")) {
            assertThat(machine.get(ROOT + path).statusCode()).as(path).isEqualTo(200);
        }
        JsonNode list = Machine.read(machine.get(ROOT + "/review/lists/files?f.name=" + "%E5%86%B3%E7%AE%97.txt"));
        assertThat(list.get("rows").get(0).get("id").asLong()).isEqualTo(file);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'token.use' and detail = :detail")
                        .param("detail", "POST " + decisions)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private JsonNode awaitDone(Machine machine, long batch) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            JsonNode now = Machine.read(machine.get(ROOT + "/review/batches/" + batch));
            if (now.get("batch").get("done").asInt()
                    == now.get("batch").get("files").asInt()) {
                return now;
            }
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(500_000_000);
        }
    }

    private static byte[] sample() throws IOException {
        Path docs = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("sample");
        try (Stream<Path> all = Files.list(docs)) {
            return Files.readAllBytes(
                    all.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow());
        }
    }

    @Test
    void rowsAreAddedChangedAndTakenOutAndTwoMachinesDoNotOverwriteEachOther() {
        Machine machine = machine(Role.PREPARER);
        String code = "API" + COUNTER.incrementAndGet();
        String cells = "{\"code\":\"" + code + "\",\"name\":\"甲局\",\"kind\":\"行政单位\",\"since\":\"2020-01-01\"}";
        assertThat(machine.json(ROOT + "/units", "POST", cells).statusCode()).isEqualTo(201);
        JsonNode wrong = assertProblem(
                machine.json(ROOT + "/units", "POST", "{\"code\":\"x\",\"name\":\"\",\"since\":\"昨天\"}"),
                422,
                "api.fields");
        assertThat(wrong.get("fields").get("since").asString()).contains("不是日期");
        assertThat(assertProblem(machine.json(ROOT + "/units", "POST", cells), 422, "api.fields")
                        .get("fields")
                        .toString())
                .contains("已经有了");

        JsonNode row = Machine.read(machine.get(ROOT + "/units?f.code=" + code))
                .get("rows")
                .get(0);
        assertThat(row.get("cells").get("name").asString()).isEqualTo("甲局");
        String path = ROOT + "/units/" + row.get("id").asLong();
        int version = Machine.read(machine.get(path)).get("version").asInt();
        String changed = cells.replace("甲局", "乙局");
        assertThat(machine.json(path + "?version=" + version, "PUT", changed).statusCode())
                .isEqualTo(204);
        assertProblem(machine.json(path + "?version=" + version, "PUT", cells), 409, "changed.meanwhile");
        assertThat(Machine.read(machine.get(path)).get("cells").get("name").asString())
                .isEqualTo("乙局");
        assertProblem(machine.send(path + "?version=" + version, "DELETE", "", ""), 409, "changed.meanwhile");
        assertThat(machine.send(path + "?version=" + (version + 1), "DELETE", "", "")
                        .statusCode())
                .isEqualTo(204);
        assertProblem(machine.get(path), 404, "row.gone");
    }

    @Test
    void listsAnswerTheSameQuestionsAsTheirPages() {
        organization.putUnit(Map.of("code", "LST", "name", "清单局", "kind", "行政单位", "since", "2020-01-01"));
        for (int i = 0; i < 60; i++) {
            organization.putEmployee(Map.of(
                    "number",
                    "L" + (100 + i),
                    "name",
                    "清单" + i % 2,
                    "unit",
                    "LST",
                    "kind",
                    "退休",
                    "since",
                    "2020-01-01"));
        }
        Machine machine = machine(Role.AUDITOR);
        String asked = ROOT + "/employees?f.unit=LST&sort=number&dir=desc";
        JsonNode first = Machine.read(machine.get(asked));
        assertThat(first.get("total").asInt()).isEqualTo(60);
        assertThat(first.get("rows").size()).isEqualTo(50);
        assertThat(first.get("rows").get(0).get("cells").get("number").asString())
                .isEqualTo("L159");
        JsonNode second =
                Machine.read(machine.get(asked + "&after=" + first.get("next").asString()));
        assertThat(second.get("rows").size()).isEqualTo(10);
        assertThat(second.get("next").asString()).isEmpty();
        JsonNode odd = Machine.read(machine.get(ROOT + "/employees?f.name=" + "%E6%B8%85%E5%8D%951"));
        assertThat(odd.get("total").asInt()).isEqualTo(30);
        assertProblem(machine.get(ROOT + "/employees?f.since=x"), 409, "list.range");
    }

    @Test
    void whatDoesNotWorkIsAProblemWithARemedyAndNeverAStackTrace() {
        Machine stranger = new Machine(port, "");
        Machine liar = new Machine(port, "benmo_" + "A".repeat(43));
        Machine auditor = machine(Role.AUDITOR);
        assertProblem(stranger.get(ROOT + "/units"), 401, "api.stranger");
        assertThat(stranger.get(ROOT + "/units").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertProblem(liar.get(ROOT + "/units"), 401, "api.token");
        assertProblem(auditor.json(ROOT + "/units", "POST", "{}"), 403, "api.denied");
        assertProblem(auditor.get(ROOT + "/review/files/999999"), 404, "review.gone");
        assertProblem(auditor.get(ROOT + "/units/x"), 400, "api.shape");
        assertProblem(auditor.send(ROOT + "/self", "PATCH", "", "x"), 404, "error.404");
        assertProblem(auditor.get(ROOT + "/nothing"), 404, "error.404");
        Machine preparer = machine(Role.PREPARER);
        assertProblem(preparer.json(ROOT + "/units", "POST", "{rubbish"), 400, "api.shape");
        assertProblem(preparer.json(ROOT + "/units", "POST", "{\"code\":null}"), 422, "api.fields");
        byte[] large = new byte[52 << 20];
        assertProblem(stranger.upload(ROOT + "/review/batches", "大.pdf", large), 413, "error.413");
        assertThat(preparer.upload(ROOT + "/review/batches", "大.pdf", large).statusCode())
                .isEqualTo(201);
        assertProblem(preparer.send(ROOT + "/units", "POST", "text/plain", "x"), 415, "api.shape");
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Machine.read(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("remedy").asString()).startsWith("请");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.benmo");
        return problem;
    }

    @Test
    void aTokenIsShownOnceKeptAsAHashListedRevokedAndAudited() {
        People.Welcome welcome = people.add("test", "token-maker", "x", "", Set.of(Role.REVIEWER));
        Browser browser = new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
        browser.open("/account/tokens");
        HttpResponse<String> made =
                browser.submit("/account/tokens", "purpose", "夜间取数", "days", "7", "permission", "SEE_REVIEW");
        Matcher shown = TOKEN.matcher(made.body());
        assertThat(shown.find()).isTrue();
        String text = shown.group();
        Machine machine = new Machine(port, text);
        assertThat(Machine.read(machine.get(ROOT + "/self")).get("permissions").toString())
                .isEqualTo("[\"ENTER\",\"SEE_REVIEW\"]");
        assertThat(machine.get(ROOT + "/review/batches").statusCode()).isEqualTo(200);
        assertProblem(machine.get(ROOT + "/units"), 403, "api.denied");
        String listed = browser.open("/account/tokens").body();
        assertThat(listed).contains("夜间取数").doesNotContain(text);
        assertThat(jdbc.sql("select count(*) from access.token t where t::text like '%' || :text || '%'")
                        .param("text", text)
                        .query(Integer.class)
                        .single())
                .isZero();

        long id = tokens.all().stream()
                .filter(token -> token.purpose().equals("夜间取数"))
                .findFirst()
                .orElseThrow()
                .id();
        Browser another = new Browser(port);
        People.Welcome other = people.add("test", "token-other", "x", "", Set.of(Role.REVIEWER));
        another.enterFirst(other.login(), other.password(), FRESH);
        assertThat(another.submit("/account/tokens/" + id + "/revoke").body()).contains("没有这个令牌");
        assertThat(machine.get(ROOT + "/self").statusCode()).isEqualTo(200);
        browser.open("/account/tokens");
        browser.submit("/account/tokens/" + id + "/revoke");
        assertProblem(machine.get(ROOT + "/self"), 401, "api.token");
        assertThat(jdbc.sql("select string_agg(action, ' ' order by number) from audit.entry where subject = :subject")
                        .param("subject", "token/" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("token.make token.revoke");
    }

    @Test
    void aTokenEndsAndNeverHasMoreThanItsPerson() {
        Person person = person(Role.REVIEWER);
        Tokens.Made made = tokens.make(person, "测试", 1, Tokens.givable(person));
        Machine machine = new Machine(port, made.text());
        HttpResponse<String> answer = machine.get(ROOT + "/review/batches");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .as("a machine has no session")
                .isEmpty();
        people.change("test", people.get(person.id()), person.name(), "", Set.of(Role.ADMINISTRATOR), true);
        assertProblem(machine.get(ROOT + "/review/batches"), 403, "api.denied");
        people.change("test", people.get(person.id()), person.name(), "", Set.of(Role.REVIEWER), false);
        assertProblem(machine.get(ROOT + "/review/batches"), 401, "api.token");
        people.change("test", people.get(person.id()), person.name(), "", Set.of(Role.REVIEWER), true);
        assertThat(machine.get(ROOT + "/review/batches").statusCode()).isEqualTo(200);
        assertThat(new Tokens.Token(1, 1, "x", "x", Set.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(60), null, null)
                        .worksAt(Instant.EPOCH.plusSeconds(60)))
                .isFalse();
        assertThatThrownBy(() -> tokens.make(person, "x", 366, Set.of(Permission.SEE_REVIEW)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tokens.make(person, "x", 1, Set.of(Permission.SEE_PEOPLE)))
                .isInstanceOf(Refusal.class);
        for (Permission act : EnumSet.of(
                Permission.MANAGE_PEOPLE,
                Permission.KEEP_HOUSE,
                Permission.SIGN_YEAR,
                Permission.PUBLISH,
                Permission.CHECK_BOOKS)) {
            assertThat(Tokens.GIVABLE).as("an act of a person").doesNotContain(act);
        }
    }

    @Test
    void eachRolesTokenGetsExactlyWhatItMay() {
        for (Role role : Role.values()) {
            Person person = person(role);
            Set<Permission> givable = Tokens.givable(person);
            assertThat(givable).as(role.name()).isNotEmpty();
            Machine machine =
                    new Machine(port, tokens.make(person, "矩阵", 1, givable).text());
            requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
                if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForMachines.class)) {
                    Permission asked = java.util.Objects.requireNonNull(method.getMethodAnnotation(Requires.class))
                            .value();
                    boolean may = givable.contains(asked) || asked == Permission.ENTER;
                    RequestMethod verb = mapping.getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next();
                    String path = mapping.getPatternValues()
                            .iterator()
                            .next()
                            .replaceAll("\\{list:([a-z]+)[^}]*}", "$1")
                            .replaceAll("\\{[a-z]+}", "0");
                    HttpResponse<String> answer = machine.send(path, verb.name(), "", "");
                    assertThat(answer.statusCode() != 403)
                            .as(role + " at " + verb + " " + path + ": " + answer.body())
                            .isEqualTo(may);
                    assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
                }
            });
        }
    }

    @Test
    void theDescriptionTellsEveryEndpointInWordsWithItsPermission() {
        JsonNode description = Machine.read(new Machine(port, "").get("/api/openapi.json"));
        String page = new Machine(port, "").get("/api").body();
        AtomicInteger endpoints = new AtomicInteger();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForMachines.class)) {
                String verb = mapping.getMethodsCondition()
                        .getMethods()
                        .iterator()
                        .next()
                        .name();
                String path = mapping.getPatternValues().iterator().next();
                JsonNode operation = description
                        .get("paths")
                        .path(path.replaceAll("\\{([a-z]+):[^}]*}", "{$1}"))
                        .path(verb.toLowerCase(java.util.Locale.ROOT));
                assertThat(operation.path("summary").asString(""))
                        .as(verb + " " + path)
                        .isNotBlank();
                assertThat(operation.path("x-permission").asString("")).as(path).isNotBlank();
                assertThat(operation.toString()).as(path).doesNotContain("mustChange");
                assertThat(page).contains(path);
                endpoints.incrementAndGet();
            }
        });
        assertThat(endpoints.get()).isGreaterThan(44);
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.get("components").get("securitySchemes").toString())
                .contains("bearer");
        assertThat(page).contains("接口说明").doesNotContain("http://cdn").doesNotContain("https://");
    }
}
