package org.benmo.bureau.kit.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.organization.Organization;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each person's own columns of a list. */
@Office
class ColumnChoiceTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final String KIND = "<select name=\"f.kind\"";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Organization organization;

    private Browser entered(String login) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(Role.SECTION_CHIEF));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }

    @Test
    void aChoiceIsRememberedForWhoMadeItAndAFilterNeverWorksUnseen() {
        organization.putUnit(Map.of("code", "C1", "name", "示例局", "kind", "行政单位", "since", "2020-01-01"));
        Browser one = entered("columns-one");
        Browser other = entered("columns-other");
        assertThat(one.open("/units").body()).contains(KIND);

        HttpResponse<String> after = one.submit("/columns", "list", "/units", "column", "name", "column", "since");

        assertThat(after.uri().getPath()).isEqualTo("/units");
        assertThat(one.open("/units").body())
                .doesNotContain(KIND)
                .doesNotContain("<td class=\"\">C1</td>")
                .contains("name=\"f.name\"")
                .containsPattern("<a href=\"/units/\\d+\">示例局</a>");
        assertThat(one.open("/units?f.kind=%E8%A1%8C%E6%94%BF%E5%8D%95%E4%BD%8D")
                        .body())
                .contains(KIND);
        assertThat(other.open("/units").body()).contains(KIND);
        one.submit("/columns", "list", "/units");
        assertThat(one.open("/units").body()).contains(KIND);
    }

    @Test
    void nobodyIsSentToAnotherHouse() {
        Browser one = entered("columns-away");
        for (String list : new String[] {"//elsewhere.example/x", "https://elsewhere.example", "/\\elsewhere", "x"}) {
            assertThat(one.submit("/columns", "list", list).statusCode())
                    .as(list)
                    .isEqualTo(409);
        }
    }
}
