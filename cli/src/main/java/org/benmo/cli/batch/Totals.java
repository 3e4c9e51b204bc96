package org.benmo.cli.batch;

import org.benmo.cli.Messages;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.benmo.reports.FileResult.State;

/** What a run came to. */
public final class Totals {
    private int files;
    private int wrong;
    private int unusable;
    private int defects;

    /** Counts one more file. */
    public void add(FileResult result) {
        files++;
        wrong += result.state() == State.ERRORS ? 1 : 0;
        unusable += result.problems().stream().anyMatch(Problem::fatal) ? 1 : 0;
        defects += result.defect().isPresent() ? 1 : 0;
    }

    /** How many have errors. */
    int wrong() {
        return wrong;
    }

    /** How many could not be used, or we failed on. */
    int lost() {
        return unusable + defects;
    }

    /** How many files. */
    public int files() {
        return files;
    }

    /** 0 nothing worse than warnings, 1 errors found, 2 some input unusable or none given, 70 a defect of ours. */
    public int exitCode() {
        if (defects > 0) {
            return 70;
        }
        if (files == 0 || unusable > 0) {
            return 2;
        }
        return wrong > 0 ? 1 : 0;
    }

    /** In words. */
    public String words() {
        return Messages.get("run.totals", files, wrong, files - wrong - unusable - defects, unusable + defects);
    }
}
