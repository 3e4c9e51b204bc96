package org.benmo.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Words that people read, kept in a file {@code messages.properties} so that another language can be added. */
public final class MessageFile {
    private final Properties words = new Properties();

    private MessageFile(Class<?> beside) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream("messages.properties")), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in the package of this class. */
    public static MessageFile beside(Class<?> type) {
        return new MessageFile(type);
    }

    /**
     * The message of this name with {0}, {1}… replaced.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String get(String name, Object... values) {
        String message = words.getProperty(name);
        if (message == null) {
            throw new IllegalArgumentException("no message named " + name);
        }
        for (int i = 0; i < values.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return message;
    }
}
