package org.benmo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The words after a command that takes {@code --name value} options and plain words. */
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The command line cannot be understood; the message says what to change. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** Reads options of these names, those in {@code flags} without a value. */
    static Options parse(List<String> given, List<String> names, List<String> flags) throws Wrong {
        Options options = new Options();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (flags.contains(word)) {
                options.values.put(word, "");
            } else if (names.contains(word)) {
                if (++i >= given.size()) {
                    throw new Wrong(Messages.get("missing.value", word));
                }
                options.values.put(word, given.get(i));
            } else if (word.startsWith("--")) {
                throw new Wrong(Messages.get("unknown.option", word));
            } else {
                options.words.add(word);
            }
        }
        return options;
    }

    /** The plain words. */
    List<String> words() {
        return words;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Path> path(String name) throws Wrong {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            throw new Wrong(Messages.get("bad.path", value));
        }
    }

    /** A path that must be given. */
    Path needed(String name) throws Wrong {
        return path(name).orElseThrow(() -> new Wrong(Messages.get("option.needed", name)));
    }

    /** A fiscal year that must be given. */
    int year() throws Wrong {
        String value = text("--year").orElseThrow(() -> new Wrong(Messages.get("option.needed", "--year")));
        OptionalInt year = value.matches("20\\d\\d") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
        return year.orElseThrow(() -> new Wrong(Messages.get("not.a.year", value)));
    }
}
