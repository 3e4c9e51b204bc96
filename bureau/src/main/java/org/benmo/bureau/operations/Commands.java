package org.benmo.bureau.operations;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.benmo.bureau.audit.AuditChain;
import org.benmo.bureau.audit.Entry;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands beside the office: {@code backup}, {@code restore} and {@code audit verify}. They work while it serves and when it
 * does not. Exit codes: 0 done, 1 the audit chain is broken, 2 something given cannot be used, 70 a defect of ours.
 */
public final class Commands {
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;
    private static final int DEFECT = 70;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(HERE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HERE);

    private final Words words = Words.ofFiles();
    private final Function<String, @Nullable String> setting;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Function<String, @Nullable String> setting, PrintStream out, PrintStream err) {
        this.setting = setting;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF); // what hinders a command is said in its sentence
        }
        System.exit(new Commands(System::getenv, System.out, System.err).run(arguments));
    }

    /** Runs one command; its exit code. */
    int run(String... arguments) {
        Path data = Path.of("data");
        try {
            Given given = Given.of(arguments, words);
            data = given.option("data").map(Path::of).orElse(data);
            return switch (given.command()) {
                case "backup" -> backup(data, given);
                case "restore" -> restore(data, given);
                case "audit verify" -> verify(data, given);
                default -> throw new StartProblem(words.get("operations.unknown", given.command()));
            };
        } catch (StartProblem e) {
            err.println("benmo: " + e.getMessage());
            return UNUSABLE;
        } catch (RuntimeException e) {
            err.println("benmo: " + words.get("operations.defect", log(data, e)));
            return DEFECT;
        }
    }

    /** Where the trace of a defect was written; the person is not shown it. */
    private static Path log(Path data, RuntimeException defect) {
        try {
            Path logs = Files.isDirectory(data) ? Files.createDirectories(data.resolve("logs")) : Path.of("");
            Path log = Files.createTempFile(logs.toAbsolutePath(), "command", ".log");
            try (PrintStream trace =
                    new PrintStream(Files.newOutputStream(log), true, java.nio.charset.StandardCharsets.UTF_8)) {
                defect.printStackTrace(trace);
            }
            return log;
        } catch (IOException e) {
            return Path.of(String.valueOf(defect));
        }
    }

    private int backup(Path data, Given given) {
        given.allow(0, "data", "out");
        Clock clock = Clock.systemUTC();
        Path target = given.option("out")
                .map(Path::of)
                .orElseGet(() -> data.resolve("backups").resolve(name(clock.instant())));
        try (Kept kept = Kept.open(data, words, setting)) {
            Backup.Made made = new Backup(kept.database(), data, words, clock).write(target);
            Backups.record(kept.database().application(), "system", made, words);
            out.println(words.get(
                    "backup.done",
                    made.file().toAbsolutePath().normalize(),
                    Backups.size(made.bytes()),
                    rows(made.manifest()),
                    made.manifest().files().size(),
                    made.manifest().entries()));
            out.println(words.get("backup.sum", made.sha256()));
            return 0;
        }
    }

    /** The usual name of a backup made at this moment. */
    static String name(Instant when) {
        return "benmo-" + STAMP.format(when) + ".zip";
    }

    private static long rows(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    }

    private int restore(Path data, Given given) {
        given.allow(1, "data");
        if (given.words().isEmpty() || given.option("data").isEmpty()) {
            throw new StartProblem(words.get("restore.usage"));
        }
        Manifest restored =
                new Restore(words, setting).restore(Path.of(given.words().getFirst()), data);
        out.println(words.get(
                "restore.done",
                data.toAbsolutePath().normalize(),
                TIME.format(restored.made()),
                rows(restored),
                restored.files().size(),
                restored.entries()));
        return 0;
    }

    private int verify(Path data, Given given) {
        given.allow(0, "data", "expect");
        Optional<Expected> expected = given.option("expect").map(this::expected);
        try (Kept kept = Kept.open(data, words, setting)) {
            Map<Long, String> seal = new HashMap<>();
            AuditChain.Verdict verdict = AuditChain.in(kept.database().application())
                    .verify(entry -> {
                        if (expected.isPresent() && expected.get().number() == entry.number()) {
                            seal.put(entry.number(), entry.seal());
                        }
                    });
            if (verdict.broken().isPresent()) {
                AuditChain.Broken broken = verdict.broken().get();
                out.println(words.get("audit.broken." + broken.why(), broken.after(), told(broken.entry())));
                return BROKEN;
            }
            if (expected.isPresent()
                    && !expected.get().seal().equals(seal.get(expected.get().number()))) {
                out.println(words.get("audit.unexpected", expected.get().number()));
                return BROKEN;
            }
            out.println(words.get("audit.whole", verdict.entries()));
            if (verdict.entries() > 0) {
                out.println(words.get(
                        "audit.last",
                        told(verdict.last()),
                        verdict.last().number() + ":" + verdict.last().seal()));
            }
            return 0;
        }
    }

    private record Expected(long number, String seal) {}

    private Expected expected(String text) {
        int colon = text.indexOf(':');
        try {
            return new Expected(Long.parseLong(text.substring(0, Math.max(colon, 0))), text.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new StartProblem(words.get("audit.expect.shape", text), e);
        }
    }

    private String told(Entry entry) {
        return words.get(
                "audit.told",
                entry.number(),
                TIME.format(entry.at()),
                entry.act().actor(),
                entry.act().action(),
                entry.act().subject());
    }

    /**
     * What was typed.
     *
     * @param command first words
     * @param words the rest without options
     * @param options by name
     */
    private record Given(String command, List<String> words, Map<String, String> options, Words say) {
        static Given of(String[] arguments, Words say) {
            List<String> rest = new ArrayList<>(Arrays.asList(arguments));
            String command = rest.isEmpty() ? "" : rest.removeFirst();
            if (command.equals("audit") && !rest.isEmpty()) {
                command += " " + rest.removeFirst();
            }
            List<String> plain = new ArrayList<>();
            Map<String, String> options = new HashMap<>();
            while (!rest.isEmpty()) {
                String word = rest.removeFirst();
                if (!word.startsWith("--")) {
                    plain.add(word);
                } else if (rest.isEmpty()) {
                    throw new StartProblem(say.get("operations.value", word));
                } else {
                    options.put(word.substring(2), rest.removeFirst());
                }
            }
            return new Given(command, plain, options, say);
        }

        Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        void allow(int wordsMax, String... names) {
            for (String name : options.keySet()) {
                if (!List.of(names).contains(name)) {
                    throw new StartProblem(say.get("operations.option", command, "--" + name));
                }
            }
            if (words.size() > wordsMax) {
                throw new StartProblem(say.get("operations.option", command, words.getLast()));
            }
        }
    }
}
