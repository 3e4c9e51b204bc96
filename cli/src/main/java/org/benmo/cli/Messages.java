package org.benmo.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of the command line, kept in a file so that another language can be added. */
public final class Messages {
    private static final Properties WORDS = load();

    private Messages() {}

    /** The message of this name with {0}, {1}… replaced. */
    public static String get(String name, Object... values) {
        String message = WORDS.getProperty(name);
        if (message == null) {
            throw new IllegalArgumentException("no message named " + name);
        }
        for (int i = 0; i < values.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return message;
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
