package org.benmo.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.FileResult;
import org.benmo.reports.RecordedResult;

/** A run with a folder: what stands in its journal and still holds is not done again. */
public final class RecordedRun {
    private final Journal journal;
    private final RunFolder folder;
    private final String engine;
    private final Checker checker;
    private int done;
    private final Totals taken = new Totals();

    /** Checks one file; never throws for bad input. */
    @FunctionalInterface
    public interface Checker {
        /** What came of the file. */
        CheckedFile check(Path file);
    }

    /** A run of this engine that keeps its results in this journal and its reports in this folder. */
    public RecordedRun(Journal journal, RunFolder folder, String engine, Checker checker) {
        this.journal = journal;
        this.folder = folder;
        this.engine = engine;
        this.checker = checker;
    }

    /** What the files taken from the earlier run came to, once {@link #open} has told which these are. */
    public Totals taken() {
        return taken;
    }

    /** The files still to be checked: not in the journal, changed since, or checked by another engine or for other formats. */
    public List<Path> open(List<Path> files) throws IOException {
        List<Path> open = new ArrayList<>();
        for (Path file : files) {
            Optional<RecordedResult> recorded = journal.find(key(file));
            if (recorded.isPresent() && stands(recorded.get(), file)) {
                done++;
                taken.add(recorded.get().result());
            } else {
                open.add(file);
            }
        }
        return open;
    }

    private boolean stands(RecordedResult recorded, Path file) {
        // What was checked together may have changed in a file that is not looked at here.
        boolean joint = recorded.result().joint().isPresent();
        if (joint
                || !recorded.engine().equals(engine)
                || recorded.hash().isEmpty()
                || !folder.hasAll(recorded.outputs())) {
            return false;
        }
        try {
            return Files.size(file) == recorded.size()
                    && Fingerprint.ofFile(file).equals(recorded.hash());
        } catch (IOException e) {
            return false;
        }
    }

    /** Checks a file and writes what the run wants of it; for {@link Batch#run}. */
    public Batch.RecordedWork check(Path file) throws IOException {
        // The hash comes first: a file changed while it is read differs from it the next time.
        long size = -1;
        String hash = "";
        try {
            size = Files.size(file);
            hash = Fingerprint.ofFile(file);
        } catch (IOException e) {
            // Not there or not readable: the check says so, and the next run looks again.
        }
        CheckedFile checked = checker.check(file);
        RunFolder.Written written = folder.write(checked, FileResult.of(checked));
        return new Batch.RecordedWork(
                written.result(),
                new RecordedResult(key(file), size, hash, engine, written.outputs(), written.result()));
    }

    /** Writes each result into the journal as it comes. */
    public Batch.Listener listener(Progress progress) {
        return new Batch.Listener() {
            @Override
            public void begun(Path file) {
                progress.begun(file);
            }

            @Override
            public void finished(int index, Batch.RecordedWork work) throws IOException {
                FileResult result = work.result();
                RecordedResult recorded = work.payload() instanceof RecordedResult whole
                        ? whole
                        : new RecordedResult(key(Path.of(result.file())), -1, "", engine, Map.of(), result);
                journal.append(recorded);
                done++;
                progress.finished(result);
            }
        };
    }

    /** How many files stand in the journal. */
    public int done() {
        return done;
    }

    /** Writes the reports over all files in their order. */
    public Totals report(List<Path> files) throws IOException {
        Totals totals = new Totals();
        try (RunFolder.Reports reports = folder.reports()) {
            for (Path file : files) {
                RecordedResult recorded = journal.find(key(file)).orElseThrow(() -> new IOException(file.toString()));
                FileResult said = recorded.result();
                FileResult named = said.named(file.toString());
                totals.add(named);
                reports.add(named, recorded.outputs());
            }
        }
        return totals;
    }

    private static String key(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize()).toString();
    }
}
