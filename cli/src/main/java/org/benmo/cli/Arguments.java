package org.benmo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of {@code check}, parsed by hand because a parsing library would cost more time than the rest of the start.
 *
 * @param formats shapes of the results, at least one
 * @param out folder for reports; empty for standard output
 * @param catalogue folder of an office's own checks
 * @param jobs how many files at a time
 * @param timeout how long one file may take
 * @param progress true when progress was asked for
 * @param together true when all files are one publication, whatever they say of themselves
 * @param priors files and folders of last year's final accounts
 * @param budgets files and folders of this year's budgets
 * @param files files and folders in the given order
 */
record Arguments(
        Set<OutputFormat> formats,
        Optional<Path> out,
        Optional<Path> catalogue,
        int jobs,
        Duration timeout,
        boolean progress,
        boolean together,
        List<Path> priors,
        List<Path> budgets,
        List<Path> files) {
    private static final int TIMEOUT_SECONDS = 120;

    /** The command line cannot be understood; the message says what to change. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** Parses what follows {@code check}. */
    static Arguments parse(List<String> words) throws UsageException {
        Reading reading = new Reading(words);
        while (reading.at < words.size()) {
            reading.next();
        }
        return reading.finish();
    }

    /** Arguments while they are read. */
    private static final class Reading {
        private final List<String> words;
        private int at;
        private Set<OutputFormat> formats = EnumSet.of(OutputFormat.TEXT);
        private Optional<Path> out = Optional.empty();
        private Optional<Path> catalogue = Optional.empty();
        private int jobs = Runtime.getRuntime().availableProcessors();
        private int timeout = TIMEOUT_SECONDS;
        private boolean progress;
        private boolean together;
        private final List<Path> priors = new ArrayList<>();
        private final List<Path> budgets = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();

        Reading(List<String> words) {
            this.words = words;
        }

        void next() throws UsageException {
            String word = words.get(at++);
            switch (word) {
                case "--format" -> formats = formats(value(word));
                case "--out" -> out = Optional.of(path(value(word)));
                case "--catalogue" -> catalogue = Optional.of(path(value(word)));
                case "--jobs" -> jobs = number(word, value(word));
                case "--timeout" -> timeout = number(word, value(word));
                case "--progress" -> progress = true;
                case "--together" -> together = true;
                case "--prior" -> priors.add(path(value(word)));
                case "--budget" -> budgets.add(path(value(word)));
                default -> {
                    if (word.startsWith("--")) {
                        throw new UsageException(Messages.get("unknown.option", word));
                    }
                    files.add(path(word));
                }
            }
        }

        private String value(String option) throws UsageException {
            if (at >= words.size()) {
                throw new UsageException(Messages.get("missing.value", option));
            }
            return words.get(at++);
        }

        Arguments finish() throws UsageException {
            if (files.isEmpty()) {
                throw new UsageException(Messages.get("missing.file"));
            }
            if (out.isEmpty()) {
                for (OutputFormat format : formats) {
                    if (!format.canBePrinted()) {
                        throw new UsageException(Messages.get("format.needs.folder", format.id()));
                    }
                }
                if (formats.size() > 1) {
                    throw new UsageException(Messages.get("formats.need.folder"));
                }
            }
            return new Arguments(
                    formats,
                    out,
                    catalogue,
                    jobs,
                    Duration.ofSeconds(timeout),
                    progress,
                    together,
                    List.copyOf(priors),
                    List.copyOf(budgets),
                    List.copyOf(files));
        }
    }

    private static Path path(String word) throws UsageException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException(Messages.get("bad.path", word.replace('\0', ' ')));
        }
    }

    private static int number(String option, String word) throws UsageException {
        try {
            int number = Integer.parseInt(word);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small.
        }
        throw new UsageException(Messages.get("not.a.number", option, word));
    }

    private static Set<OutputFormat> formats(String names) throws UsageException {
        if (names.equals("all")) {
            return EnumSet.allOf(OutputFormat.class);
        }
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        for (String name : names.split(",", -1)) {
            formats.add(OutputFormat.named(name)
                    .orElseThrow(() -> new UsageException(Messages.get("unknown.format", name))));
        }
        return formats;
    }
}
