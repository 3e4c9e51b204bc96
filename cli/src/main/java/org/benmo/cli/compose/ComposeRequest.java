package org.benmo.cli.compose;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.cli.Messages;
import org.benmo.disclosure.composing.Family;
import org.benmo.reports.publishing.Kind;

/**
 * What the command line asks for.
 *
 * @param data folder of the books
 * @param year fiscal year
 * @param out folder of the package
 * @param kinds kinds of files
 * @param family outline; empty to choose by the template of the books
 * @param date printed on the cover
 */
record ComposeRequest(Path data, int year, Path out, List<Kind> kinds, Optional<Family> family, LocalDate date) {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2099;

    /** Something on the command line cannot be used; the message says what. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static ComposeRequest parse(List<String> words) throws Refused {
        Optional<Path> data = Optional.empty();
        Optional<Path> out = Optional.empty();
        Optional<Integer> year = Optional.empty();
        Optional<Family> family = Optional.empty();
        List<Kind> kinds = List.of(Kind.values());
        LocalDate date = LocalDate.now(java.time.ZoneId.systemDefault());
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (i + 1 >= words.size()) {
                throw new Refused(Messages.get("missing.value", option));
            }
            String value = words.get(i + 1);
            switch (option) {
                case "--data" -> data = Optional.of(path(value));
                case "--out" -> out = Optional.of(path(value));
                case "--year" -> year = Optional.of(year(value));
                case "--family" -> family = Optional.of(family(value));
                case "--formats" -> kinds = kinds(value);
                case "--date" -> date = date(value);
                default -> throw new Refused(Messages.get("unknown.option", option));
            }
        }
        return new ComposeRequest(
                data.orElseThrow(() -> new Refused(Messages.get("compose.needs", "--data"))),
                year.orElseThrow(() -> new Refused(Messages.get("compose.needs", "--year"))),
                out.orElseThrow(() -> new Refused(Messages.get("compose.needs", "--out"))),
                kinds,
                family,
                date);
    }

    private static Path path(String word) throws Refused {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Refused(Messages.get("bad.path", word));
        }
    }

    private static int year(String word) throws Refused {
        if (word.matches("\\d{4}")) {
            int year = Integer.parseInt(word);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        throw new Refused(Messages.get("compose.bad.year", word));
    }

    private static Family family(String word) throws Refused {
        return Family.shipped(word)
                .orElseThrow(
                        () -> new Refused(Messages.get("compose.bad.family", word, String.join("、", Family.SHIPPED))));
    }

    private static List<Kind> kinds(String words) throws Refused {
        List<Kind> kinds = new ArrayList<>();
        for (String word : words.split(",")) {
            Kind kind = Kind.named(word).orElseThrow(() -> new Refused(Messages.get("compose.bad.kind", word)));
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }

    private static LocalDate date(String word) throws Refused {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new Refused(Messages.get("compose.bad.date", word));
        }
    }
}
