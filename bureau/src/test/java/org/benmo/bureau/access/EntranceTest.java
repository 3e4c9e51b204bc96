package org.benmo.bureau.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Office
class EntranceTest {
    private static final String FRESH = "a-long-Enough-1";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void aStrangerIsSentToTheLogin() {
        assertThat(new Browser(port).open("/people").body()).contains("name=\"username\"");
    }

    @Test
    void aNewPersonMustFirstReplaceTheGivenPassword() {
        Browser browser = new Browser(port);
        People.Welcome welcome = people.add("test", "newcomer", "新来", "", Set.of(Role.PREPARER));

        assertThat(browser.enter(welcome.login(), welcome.password()).body()).contains("请先换成自己的");
        assertThat(browser.open("/home").body()).contains("请先换成自己的");
        assertThat(browser.submit(
                                "/account/password",
                                "current",
                                welcome.password(),
                                "fresh",
                                "newcomer12",
                                "again",
                                "newcomer12")
                        .body())
                .contains("太容易猜到");
        assertThat(browser.submit("/account/password", "current", welcome.password(), "fresh", FRESH, "again", FRESH)
                        .body())
                .contains("新来，您好");
    }

    @Test
    void whoGuessesIsSlowedDownEvenWithTheRightPassword() {
        Browser browser = new Browser(port);
        People.Welcome welcome = people.add("test", "guessed", "被猜", "", Set.of(Role.PREPARER));
        for (int i = 0; i < Throttle.LOGIN_MAX; i++) {
            assertThat(browser.enter(welcome.login(), "wrong" + i).body()).contains("用户名或密码不对");
        }
        assertThat(browser.enter(welcome.login(), welcome.password()).body()).contains("请过十五分钟再试");
    }

    @Test
    void aLockOutWorksAtOnce() {
        Browser browser = entered("leaving", Role.PREPARER);
        Person person = people.all().stream()
                .filter(p -> p.login().equals("leaving"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.open("/home").body()).contains("您好");
        people.change("test", person, "离开", "", Set.of(Role.PREPARER), false);
        assertThat(browser.open("/home").body()).contains("name=\"username\"");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser browser = new Browser(port);
        assertThat(browser.submit("/login", "username", "a", "password", "b").statusCode())
                .isEqualTo(403);
    }

    @Test
    void markupInNamesIsShownAsText() {
        Browser browser = entered("keeper", Role.ADMINISTRATOR);
        people.add("test", "markup", "<script>alert(1)</script>", "<b>", Set.of(Role.PREPARER));
        assertThat(browser.open("/people").body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void anAuditorSeesPeopleAndChangesNothing() {
        Browser browser = entered("auditor", Role.AUDITOR);
        assertThat(browser.open("/people").statusCode()).isEqualTo(200);
        assertThat(browser.open("/people/new").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/people/new", "login", "x1", "name", "甲", "role", "LEADER")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void twoAdministratorsOnOnePersonDoNotOverwriteEachOther() {
        Browser one = entered("adminone", Role.ADMINISTRATOR);
        people.add("test", "shared", "共同", "", Set.of(Role.PREPARER));
        Person person = people.all().stream()
                .filter(p -> p.login().equals("shared"))
                .findFirst()
                .orElseThrow();
        String version = Integer.toString(person.version());
        one.open("/people/" + person.id());
        assertThat(one.submit(
                                "/people/" + person.id(),
                                "version",
                                version,
                                "name",
                                "先改",
                                "role",
                                "PREPARER",
                                "enabled",
                                "true")
                        .body())
                .contains("先改");
        one.open("/people/" + person.id());
        assertThat(one.submit(
                                "/people/" + person.id(),
                                "version",
                                version,
                                "name",
                                "后改",
                                "role",
                                "PREPARER",
                                "enabled",
                                "true")
                        .body())
                .contains("别人已经修改过");
        assertThat(people.get(person.id()).name()).isEqualTo("先改");
    }

    private Browser entered(String login, Role role) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }
}
