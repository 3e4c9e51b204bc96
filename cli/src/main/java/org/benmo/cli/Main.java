package org.benmo.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.benmo.cli.batch.RememberingStream;
import org.benmo.cli.compose.ComposeCommand;

/** The light command. Exit codes: 0 nothing worse than warnings, 1 errors found, 2 some input unusable, 70 our defect. */
public final class Main {
    static final int FINE = 0;
    static final int ERRORS_FOUND = 1;
    static final int UNUSABLE = 2;
    static final int DEFECT = 70;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(runTo(Arrays.asList(arguments), new FileOutputStream(FileDescriptor.out), err));
    }

    /** Runs a command; what could not be written to standard output, as to a full disk, is said and makes the run unusable. */
    static int runTo(List<String> arguments, OutputStream to, PrintStream err) {
        RememberingStream written = new RememberingStream(to);
        PrintStream out = new PrintStream(new BufferedOutputStream(written), false, StandardCharsets.UTF_8);
        int code = run(arguments, out, err);
        out.flush();
        // Whoever reads only the beginning, as head does, has what he wants.
        boolean lost = written.failure()
                .filter(e -> !String.valueOf(e.getMessage()).contains("Broken pipe"))
                .isPresent();
        if (lost) {
            err.println(Messages.get(
                    "output.lost", Messages.reason(written.failure().orElseThrow())));
        }
        return lost ? UNUSABLE : code;
    }

    /** Runs a command; never throws for bad input. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            out.println(Messages.get("usage"));
            return FINE;
        }
        return switch (command) {
            case "check" -> CheckCommand.run(rest, out, err);
            case "explain" -> ExplainCommand.run(rest, out, err);
            case "sample" -> SampleCommand.run(rest, out, err);
            case "forms" -> FormsCommand.run(rest, out, err);
            case "prior" -> PriorCommand.run(rest, out, err);
            case "compose" -> ComposeCommand.run(rest, out, err);
            case "trace" -> TraceCommand.run(rest, out, err);
            case "version", "--version" -> {
                out.println("benmo " + Pipeline.version());
                yield FINE;
            }
            case "help", "--help", "-h" -> {
                out.println(Messages.get("usage"));
                yield FINE;
            }
            default -> {
                err.println(Messages.get("unknown.command", command));
                err.println(Messages.get("usage"));
                yield UNUSABLE;
            }
        };
    }
}
