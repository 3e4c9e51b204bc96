package org.benmo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One concept, one word: the glossary and the code say the same. */
final class GlossaryTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|]+) \\| `([^`]+)` \\| ([^|]+) \\| ([^|]*)\\|$", Pattern.MULTILINE);
    /** Words other systems use for our concepts; using them would give one thing two names. */
    private static final Pattern BANNED = Pattern.compile(
            "\\b(?:class|record|interface|enum)\\s+\\w*(?:Manager|Helper|Utils?|Processor|Impl|Expense|Migrant|Clue)\\b");

    @Test
    void everyIdentifierOfTheGlossaryExists() {
        String sources = Repository.files().stream()
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().endsWith(".yaml"))
                .filter(file -> !file.toString().contains("architecture"))
                .map(Repository::read)
                .collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        Matcher row = ROW.matcher(Repository.read(Repository.root().resolve("GLOSSARY.md")));
        int rows = 0;
        while (row.find()) {
            rows++;
            boolean planned = row.group(4).trim().equals("planned");
            boolean exists = Pattern.compile("(?<![\\w.])" + Pattern.quote(row.group(2)) + "(?![\\w])")
                    .matcher(sources)
                    .find();
            if (exists == planned) {
                missing.add(row.group(2) + (planned ? " is planned, yet exists" : " does not exist"));
            }
        }
        assertThat(rows).isGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTypeWhereRoomsMeetIsExplained() {
        String glossary = Repository.read(Repository.root().resolve("GLOSSARY.md"));
        assertThat(List.of("Figure", "Lineage", "Assertion", "Identity", "Obligation", "Outcome", "Finding", "Problem"))
                .allSatisfy(type -> assertThat(glossary).contains("`" + type + "`"));
    }

    @Test
    void noTypeUsesABannedWord() {
        for (Path file : Repository.files(".java")) {
            assertThat(BANNED.matcher(Repository.read(file)).results().map(r -> r.group()))
                    .as(Repository.name(file))
                    .isEmpty();
        }
    }
}
