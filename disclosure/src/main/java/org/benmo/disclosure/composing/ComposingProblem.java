package org.benmo.disclosure.composing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import org.benmo.documents.Problem;

/** What keeps a composed document from being published. The words stand in {@code composing.properties}. */
enum ComposingProblem {
    /** A change or a difference from the budget has no reason. */
    NO_REASON,
    /** A figure that a sentence needs is not in the data. */
    NO_FIGURE,
    /** Words that a section needs are not in the data. */
    NO_WORDS,
    /** A reason holds what only a template holds. */
    UNFILLED_REASON,
    /** The scores of a self-evaluation form do not add up to the score of the project. */
    SCORES_DIFFER;

    Problem problem(Object... blanks) {
        return new Problem(name(), words("message", blanks), words("remedy", blanks), false);
    }

    private String words(String part, Object... blanks) {
        String pattern = Objects.requireNonNull(Words.ALL.getProperty(name() + "." + part), name());
        return MessageFormat.format(pattern, blanks);
    }

    /** Loaded only when a problem occurs. */
    private static final class Words {
        static final Properties ALL = load();

        private static Properties load() {
            Properties words = new Properties();
            try (InputStreamReader in = new InputStreamReader(
                    Objects.requireNonNull(ComposingProblem.class.getResourceAsStream("composing.properties")),
                    StandardCharsets.UTF_8)) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }
    }
}
