package org.benmo.bureau.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.access.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Machines that ask too often, or guess. */
@Office
@TestPropertySource(properties = "benmo.api.per-minute=3")
class TooOftenTest {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Test
    void whoAsksTooOftenOrGuessesIsToldToWait() {
        Machine machine = Machine.of(port, people, tokens, "often", Role.REVIEWER);
        HttpResponse<String> last = machine.get("/api/v1/self");
        for (int i = 0; i < 7 && last.statusCode() == 200; i++) {
            last = machine.get("/api/v1/self");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("60");
        assertThat(last.body()).contains("每分钟不超过 3 次").contains("remedy");

        Machine guesser = new Machine(port, "benmo_" + "B".repeat(43));
        HttpResponse<String> guessed = guesser.get("/api/v1/self");
        for (int i = 0; i < 60 && guessed.statusCode() == 401; i++) {
            guessed = guesser.get("/api/v1/self");
        }
        assertThat(guessed.statusCode()).isEqualTo(429);
        assertThat(guessed.body()).contains("api.guessing");
    }
}
