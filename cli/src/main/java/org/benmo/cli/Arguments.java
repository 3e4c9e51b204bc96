package org.benmo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of {@code check}, parsed by hand because a parsing library would cost more time than the rest of the start.
 *
 * @param format how to print
 * @param out folder for reports; empty for standard output
 * @param catalogue folder of an office's own checks
 * @param files files and folders in the given order
 */
record Arguments(Format format, Optional<Path> out, Optional<Path> catalogue, List<Path> files) {

    /** How results are printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** The command line cannot be understood; the message says what to change. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** Parses what follows {@code check}. */
    static Arguments parse(List<String> words) throws UsageException {
        Format format = Format.TEXT;
        Optional<Path> out = Optional.empty();
        Optional<Path> catalogue = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--format" -> format = format(value(words, ++i, word));
                case "--out" -> out = Optional.of(Path.of(value(words, ++i, word)));
                case "--catalogue" -> catalogue = Optional.of(Path.of(value(words, ++i, word)));
                default -> {
                    if (word.startsWith("--")) {
                        throw new UsageException(Messages.get("unknown.option", word));
                    }
                    files.add(Path.of(word));
                }
            }
        }
        if (files.isEmpty()) {
            throw new UsageException(Messages.get("missing.file"));
        }
        return new Arguments(format, out, catalogue, List.copyOf(files));
    }

    private static String value(List<String> words, int index, String option) throws UsageException {
        if (index >= words.size()) {
            throw new UsageException(Messages.get("missing.value", option));
        }
        return words.get(index);
    }

    private static Format format(String name) throws UsageException {
        return switch (name) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            default -> throw new UsageException(Messages.get("unknown.format", name));
        };
    }
}
