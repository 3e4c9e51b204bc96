package org.benmo.bureau;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.benmo.bureau.database.EarlyStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One start of the office in a folder that is thrown away, with the pages anyone sees first: what it loads goes into the cache
 * that makes later starts fast.
 */
final class Training {
    private static final List<String> PAGES = List.of("/", "/login", "/health", "/home", "/office.css", "/nothing");

    private Training() {}

    /** Starts, looks at pages, stops. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SpringApplication application = new SpringApplication(Bureau.class);
        application.addInitializers(new EarlyStart());
        ConfigurableApplicationContext office =
                application.run("--server.port=0", "--benmo.data=" + arguments[0], "--spring.main.banner-mode=off");
        int port = Objects.requireNonNull(((WebServerApplicationContext) office).getWebServer())
                .getPort();
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        for (String page : PAGES) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        System.exit(SpringApplication.exit(office));
    }
}
