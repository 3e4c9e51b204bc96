package org.benmo.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Bureau;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The office started as {@code serve --sample} starts it, in an empty folder; passwords are read where a person reads them. */
final class RunningOffice implements AutoCloseable {
    private static final Pattern PERSON = Pattern.compile("用户名\\s+(\\S+)\\s+密码\\s+(\\S+)");

    private final ConfigurableApplicationContext context;
    private final Map<String, String> passwords = new HashMap<>();

    private RunningOffice(ConfigurableApplicationContext context, String printed) {
        this.context = context;
        Matcher person = PERSON.matcher(printed);
        while (person.find()) {
            passwords.put(person.group(1), person.group(2));
        }
    }

    static RunningOffice start() throws IOException {
        Path data = Files.createTempDirectory("benmo-browser");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            SpringApplication application = new SpringApplication(Bureau.class);
            application.setBannerMode(Banner.Mode.OFF);
            ConfigurableApplicationContext context =
                    application.run("--server.port=0", "--benmo.data=" + data, "--sample");
            return new RunningOffice(context, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A part of the office, for what no page does. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Its data folder. */
    Path data() {
        return Path.of(context.getEnvironment().getRequiredProperty("benmo.data"));
    }

    /** The password of a person, as printed at the first start or as changed since. */
    String password(String login) {
        return Objects.requireNonNull(passwords.get(login), login);
    }

    void changed(String login, String password) {
        passwords.put(login, password);
    }

    @Override
    public void close() {
        context.close();
    }
}
