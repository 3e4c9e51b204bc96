package org.benmo.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

/** Everything that can be the matter with an input. The words stand in {@code problems.properties}. */
public enum ProblemCode {
    UNREADABLE_FILE(true),
    EMPTY_FILE(true),
    TOO_LARGE(true),
    UNKNOWN_FORMAT(true),
    UNRECOGNISED(true),
    PACKED(true),
    PICTURE_FILE(true),
    NOT_WHAT_IT_SAYS(false),
    ENCRYPTED(true),
    DAMAGED(true),
    EXCESSIVE(true),
    UNSAFE_XML(true),
    MISSING_PART(true),
    ODD_PARTS(false),
    DOUBLE_PARTS(false),
    TRUNCATED(false),
    DAMAGED_PAGES(false),
    SCANNED(true),
    PAGES_WITHOUT_TEXT(false),
    PAGES_WITH_PICTURES(false),
    NOTES_NOT_READ(false),
    RECOGNISED_TEXT(false),
    UNREADABLE_TEXT(false),
    TOO_MANY_PAGES(false),
    TOO_DENSE(false),
    TOO_MANY_CELLS(true),
    OLD_FORMAT(true),
    BINARY_WORKBOOK(true),
    SHEET_TOO_LARGE(false),
    TABLE_TOO_LARGE(false),
    HIDDEN_SHEETS(false),
    HIDDEN_ROWS(false),
    HIDDEN_COLUMNS(false),
    OUTSIDE_PRINT_AREA(false),
    FORMULA_WITHOUT_RESULT(false),
    ERROR_CELLS(false),
    REVISIONS(false),
    EMBEDDED_OBJECTS(false),
    PICTURES(false),
    MACROS(false),
    NO_TEXT(true),
    NO_GLYPH(false),
    NOTES_FORBIDDEN(false),
    NOTES_CERTIFIED(false),
    NOTES_SIGNED(false),
    NOTES_IMPOSSIBLE(false);

    private final boolean fatal;

    ProblemCode(boolean fatal) {
        this.fatal = fatal;
    }

    /** The problem as usually weighed, its blanks filled. */
    public Problem problem(Object... blanks) {
        return problem(fatal, blanks);
    }

    /** The same matter with nothing of the file left to use. */
    public Problem fatal(Object... blanks) {
        return problem(true, blanks);
    }

    private Problem problem(boolean isFatal, Object... blanks) {
        return new Problem(name(), words("message", blanks), words("remedy", blanks), isFatal);
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
                    Objects.requireNonNull(ProblemCode.class.getResourceAsStream("problems.properties")),
                    StandardCharsets.UTF_8)) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return words;
        }
    }
}
