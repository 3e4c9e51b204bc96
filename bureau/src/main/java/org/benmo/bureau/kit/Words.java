package org.benmo.bureau.kit;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Every text a person reads, from the message files. */
@Component
public class Words {
    private final MessageSource source;

    Words(MessageSource source) {
        this.source = source;
    }

    /** The texts for a command without an office around it. */
    public static Words ofFiles() {
        ResourceBundleMessageSource files = new ResourceBundleMessageSource();
        files.setBasename("messages");
        files.setDefaultEncoding("UTF-8");
        files.setFallbackToSystemLocale(false);
        return new Words(files);
    }

    /** The words for an action of the audit trail; the action itself where it is older or newer than these words. */
    public String action(String action) {
        return Objects.requireNonNullElse(
                source.getMessage("action." + action, null, action, Locale.SIMPLIFIED_CHINESE), action);
    }

    /** What to do about a problem: the text of its key and {@code .remedy}, or the usual one. */
    public String remedy(String key, String usual) {
        String own = source.getMessage(key + ".remedy", null, "", Locale.SIMPLIFIED_CHINESE);
        return own == null || own.isEmpty() ? get(usual) : own;
    }

    /** The text of a key, its blanks filled; a missing key is a defect and throws. What begins with {@code =} is a text already, from data. */
    public String get(String key, Object... blanks) {
        if (key.startsWith("=")) {
            return key.substring(1);
        }
        return source.getMessage(key, blanks, Locale.SIMPLIFIED_CHINESE);
    }
}
