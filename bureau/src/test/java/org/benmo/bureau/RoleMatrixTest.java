package org.benmo.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.kit.api.Api;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role and a stranger at every endpoint, really asked; the table is left in {@code target/role-matrix.txt}. */
@Office
class RoleMatrixTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final Map<String, String> BLANKS = Map.of(
            "{id}", "1",
            "{year}", "2021",
            "{table}", "x",
            "{place}", "0",
            "{number}", "1",
            "{key}", "x",
            "{list:areas|units|sections|posts|employees}", "units",
            "{list:cases|files|findings}", "files");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    People people;

    private record Endpoint(String path, String method, Permission permission) {
        boolean changes() {
            return !method.equals("GET");
        }
    }

    @Test
    void eachRoleGetsExactlyWhatItMayAndNobodySeesAStackTrace() throws IOException {
        List<Endpoint> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(25);
        Map<Role, Browser> browsers = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            browsers.put(role, entered(role));
        }
        Browser stranger = new Browser(port);
        stranger.open("/login");
        StringBuilder table = new StringBuilder();
        for (Endpoint endpoint : endpoints) {
            table.append(String.format("%-7s", endpoint.method())).append(endpoint.path());
            assertThat(ask(stranger, endpoint).body())
                    .as("stranger at " + endpoint)
                    .contains(Api.isPath(endpoint.path()) ? "api.stranger" : "name=\"username\"");
            for (var entry : browsers.entrySet()) {
                boolean may = entry.getKey().permissions().contains(endpoint.permission());
                HttpResponse<String> answer = ask(entry.getValue(), endpoint);
                assertThat(answer.statusCode() != 403)
                        .as(entry.getKey() + " at " + endpoint + " got " + answer.statusCode())
                        .isEqualTo(may);
                assertThat(answer.statusCode()).as(endpoint.toString()).isNotEqualTo(500);
                assertThat(answer.body())
                        .as(endpoint.toString())
                        .doesNotContain("Exception")
                        .doesNotContain("org.benmo")
                        .doesNotContain("\tat ");
                table.append(may ? "  " + entry.getKey() : "");
            }
            table.append('\n');
        }
        Files.writeString(Path.of("target", "role-matrix.txt"), table);
    }

    @Test
    void anAuditorMayNothingThatChanges() {
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.changes() && endpoint.permission() != Permission.ENTER) {
                assertThat(Role.AUDITOR.permissions()).as(endpoint.toString()).doesNotContain(endpoint.permission());
            }
        }
        assertThat(Role.AUDITOR.permissions())
                .allMatch(p -> p == Permission.ENTER
                        || p.name().startsWith("SEE_")
                        || p.name().startsWith("READ_"));
    }

    private List<Endpoint> endpoints() {
        Map<String, Endpoint> found = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Requires requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                String verb = mapping.getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .orElse(RequestMethod.GET)
                        .name();
                for (String pattern : mapping.getPatternValues()) {
                    String path = pattern;
                    for (var blank : BLANKS.entrySet()) {
                        path = path.replace(blank.getKey(), blank.getValue());
                    }
                    assertThat(path).as("a blank the test cannot fill").doesNotContain("{");
                    found.put(path + verb, new Endpoint(path, verb, requires.value()));
                }
            }
        });
        return new ArrayList<>(found.values());
    }

    private static HttpResponse<String> ask(Browser browser, Endpoint endpoint) {
        return switch (endpoint.method()) {
            case "GET" -> browser.open(endpoint.path());
            case "POST" -> browser.submit(endpoint.path());
            default -> browser.send(endpoint.path(), endpoint.method());
        };
    }

    private Browser entered(Role role) {
        String login =
                "matrix-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }
}
