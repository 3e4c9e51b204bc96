package org.benmo.bureau.start;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.benmo.bureau.kit.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the office is once it can be used, to the person who started it. */
@Component
class Ready {
    private final Words words;

    Ready(Words words) {
        this.words = words;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Duration taken = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO);
            String seconds = String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0);
            System.out.println(words.get(
                    "start.ready", "http://localhost:" + web.getWebServer().getPort() + "/", seconds));
        }
    }
}
