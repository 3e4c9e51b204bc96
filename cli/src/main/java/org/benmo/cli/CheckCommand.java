package org.benmo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.benmo.cli.batch.Batch;
import org.benmo.cli.batch.FileList;
import org.benmo.cli.batch.Journal;
import org.benmo.cli.batch.Progress;
import org.benmo.cli.batch.RecordedRun;
import org.benmo.cli.batch.RunFolder;
import org.benmo.cli.batch.Totals;
import org.benmo.reports.FileCheck;
import org.benmo.reports.FileResult;
import org.benmo.reports.RunReport;
import org.benmo.reports.Words;

/** {@code benmo check}: reads, checks, prints. */
final class CheckCommand {
    private final Arguments arguments;
    private final Pipeline pipeline;
    private Joining joining;
    private final PrintStream out;
    private final PrintStream err;
    private final Stop stop;

    private CheckCommand(Arguments arguments, Pipeline pipeline, PrintStream out, PrintStream err, Stop stop) {
        this.arguments = arguments;
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
        this.stop = stop;
        this.joining = Joining.of(List.of(), pipeline);
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        Arguments arguments;
        Pipeline pipeline;
        try {
            arguments = Arguments.parse(words);
            Pipeline.warmUp();
            pipeline = Pipeline.with(arguments.catalogue())
                    .with(listed(arguments.priors(), err), listed(arguments.budgets(), err));
        } catch (Arguments.UsageException e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
        try (Stop stop = Stop.onSignal()) {
            return new CheckCommand(arguments, pipeline, out, err, stop).run();
        }
    }

    private static List<Path> listed(List<Path> given, PrintStream err) {
        return given.isEmpty() ? List.of() : listed(given, Optional.empty(), err);
    }

    private static List<Path> listed(List<Path> given, Optional<Path> out, PrintStream err) {
        return FileList.of(given, out, new Said(err));
    }

    private record Said(PrintStream err) implements FileList.Remarks {
        private static final int NAMED = 5;

        @Override
        public void empty(Path folder) {
            err.println(Messages.get("nothing.found.in.folder", folder));
        }

        @Override
        public void closed(Path folder) {
            err.println(Messages.get("folder.closed", folder));
        }

        @Override
        public void left(Path folder, List<Path> files) {
            String names = files.stream()
                    .limit(NAMED)
                    .map(file -> Words.oneLine(folder.relativize(file).toString()))
                    .collect(Collectors.joining("、"));
            String more = files.size() > NAMED ? Messages.get("folder.left.more") : "";
            err.println(Messages.get("folder.left", Words.oneLine(folder.toString()), files.size(), names + more));
        }
    }

    private int run() {
        List<Path> files = listed(arguments.files(), arguments.out(), err);
        if (arguments.together() && files.size() > 1) {
            return run(joinAll(files));
        }
        joining = Joining.of(files, pipeline);
        return run(files);
    }

    /** All files as one publication: one result, under the file with the running text. */
    private List<Path> joinAll(List<Path> files) {
        Joining.All all = new Joining.All(files, pipeline);
        joining = all;
        return List.of(all.lead());
    }

    private int run(List<Path> files) {
        return arguments.out().map(folder -> record(folder, files)).orElseGet(() -> print(files));
    }

    /** Without a folder: prints results in order as they come. */
    private int print(List<Path> files) {
        Totals totals = new Totals();
        Progress progress = progress(files.size(), new Totals());
        try (RunReport report = RunFolder.report(
                arguments.formats().iterator().next(), out, pipeline.catalogue(), Pipeline.version())) {
            boolean all = batch().run(
                            files,
                            file -> new Batch.RecordedWork(FileResult.of(joining.check(file)), null),
                            new InOrder(report, totals, progress));
            progress.end();
            if (!all) {
                err.println(Messages.get("run.stopped.nothing.kept", totals.files(), files.size()));
            }
        } catch (IOException e) {
            err.println(Messages.get("run.disk", "-", Messages.reason(e)));
            return Main.UNUSABLE;
        } catch (Batch.Broken e) {
            return broken(e);
        }
        return totals.exitCode();
    }

    /** With a folder: a journal, from which the reports are written once all files are done. */
    private int record(Path folder, List<Path> files) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            err.println(Messages.get("out.not.writable", folder, Messages.reason(e)));
            return Main.UNUSABLE;
        }
        try (Journal journal = Journal.open(folder)) {
            RecordedRun run = new RecordedRun(
                    journal,
                    new RunFolder(folder, arguments.formats(), files, pipeline.catalogue(), Pipeline.version()),
                    Pipeline.fingerprint(arguments.catalogue(), others()),
                    joining::check);
            List<Path> open = run.open(files);
            if (open.size() < files.size()) {
                err.println(Messages.get("run.resumed", files.size() - open.size()));
            }
            Progress progress = progress(files.size(), run.taken());
            boolean all = batch().run(open, run::check, run.listener(progress));
            progress.end();
            if (!all) {
                err.println(Messages.get("run.stopped", run.done(), files.size()));
                return Main.UNUSABLE;
            }
            Totals totals = run.report(files);
            err.println(Messages.get("run.written", folder, totals.words()));
            return totals.exitCode();
        } catch (Journal.InUse e) {
            err.println(Messages.get("run.in.use", folder));
        } catch (IOException e) {
            err.println(Messages.get("run.disk", folder, Messages.reason(e)));
        } catch (Batch.Broken e) {
            return broken(e);
        }
        return Main.UNUSABLE;
    }

    /** Whatever else decides what is said: a change in them makes what is recorded stale. */
    private List<Path> others() {
        List<Path> others = new ArrayList<>(listed(arguments.priors(), err));
        others.addAll(listed(arguments.budgets(), err));
        return others.stream().filter(Files::isReadable).toList();
    }

    private Batch batch() {
        return new Batch(arguments.jobs(), arguments.timeout(), stop::isAsked);
    }

    /** A run of one file needs no progress, unless asked. */
    private Progress progress(int total, Totals before) {
        boolean terminal = Boolean.getBoolean("benmo.terminal");
        boolean shown = arguments.progress() || (terminal && total > 1);
        return new Progress(shown ? err : new PrintStream(PrintStream.nullOutputStream()), terminal, total, before);
    }

    private int broken(Batch.Broken broken) {
        Throwable cause = java.util.Objects.requireNonNullElse(broken.getCause(), broken);
        if (cause instanceof IOException e) {
            err.println(
                    Messages.get("run.disk", arguments.out().map(Path::toString).orElse("-"), Messages.reason(e)));
            return Main.UNUSABLE;
        }
        err.println(FileCheck.defect("-", cause));
        return Main.DEFECT;
    }

    /** Puts results that come in any order into that of the files; holds no more than are waiting for an earlier one. */
    private static final class InOrder implements Batch.Listener {
        private final RunReport report;
        private final Totals totals;
        private final Progress progress;
        private final Map<Integer, FileResult> waiting = new HashMap<>();
        private int next;

        InOrder(RunReport report, Totals totals, Progress progress) {
            this.report = report;
            this.totals = totals;
            this.progress = progress;
        }

        @Override
        public void begun(Path file) {
            progress.begun(file);
        }

        @Override
        public void finished(int index, Batch.RecordedWork work) throws IOException {
            progress.finished(work.result());
            totals.add(work.result());
            waiting.put(index, work.result());
            for (FileResult result = waiting.remove(next); result != null; result = waiting.remove(next)) {
                report.add(result);
                next++;
            }
        }
    }
}
