package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page on accuracy at scale. */
final class ScalePage {
    private final Path root;
    private final String arguments;
    private final int perDraft;

    ScalePage(Path root, String arguments, int perDraft) {
        this.root = root;
        this.arguments = arguments;
        this.perDraft = perDraft;
    }

    String text(ScaleRun run) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "# How right it is, at scale",
                "",
                "`./benmo accuracy --scale " + arguments + "`, commit " + commit()
                        + ". Bureaus, books and wording are made up by `samples`: fifteen template families, fiscal years 2018 to 2024, every"
                        + " amount exact from single cells upwards and rounded cell by cell, sentences from a phrase bank written before and"
                        + " apart from the reader's grammar. The truth is fixed before any file is written; the slow solver of `benchmarks`"
                        + " finds no contradiction in it.",
                "",
                "## Right documents",
                "",
                "An alarm is an error or a warning; every alarm here is false. *Understood* is the program's own account; *bound rightly* counts"
                        + " numbers of the truth found under the right key with the right value (performance notes and other free"
                        + " text have no truth).",
                "",
                "| kind | documents | unusable | without alarm | alarms | numbers | understood | facts of the truth | bound rightly |",
                "|---|---|---|---|---|---|---|---|---|"));
        run.right().values().forEach(tally -> lines.add(tally.row()));
        List<String> details = run.right().values().stream()
                .flatMap(tally -> tally.details().stream())
                .toList();
        if (!details.isEmpty()) {
            lines.add("");
            lines.addAll(details);
        }
        lines.addAll(List.of(
                "",
                "## Wrong documents",
                "",
                "One error of the record of human errors in each, " + perDraft
                        + " a draft, kinds in turn. An error in a number is *detectable*"
                        + " when the slow solver, over the truth of the draft and a frozen list of identities, finds no amounts that fit; an"
                        + " error of wording always is. It is *found* when a new finding of the owed severity names it or a figure of a"
                        + " broken identity it stands in; *root first* when the first new finding points at it first; *among those named first*"
                        + " when that finding names it among the figures that cannot all stand (ties).",
                ""));
        lines.addAll(run.errors().lines());
        lines.addAll(List.of("", "### Consequences", ""));
        lines.addAll(run.errors().consequences());
        lines.addAll(List.of(
                "",
                "## Two errors in one document",
                "",
                "Two wrong numbers in different pieces of one draft, each provable alone, kinds and places at random.",
                ""));
        lines.addAll(run.pairs().lines());
        lines.addAll(filed(run));
        lines.add("");
        return String.join("\n", lines);
    }

    private static List<String> filed(ScaleRun run) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Wrong documents as files",
                "",
                "The error is put into the document, the document is written as a file of each kind and read back. *Same as without a"
                        + " file*: every new finding, information included, has the same code, words and sentence as when the draft"
                        + " is checked without any file in between.",
                "",
                "| kind | errors | detectable | found | root first | same as without a file |",
                "|---|---|---|---|---|---|"));
        run.filed().values().forEach(tally -> lines.add(tally.row()));
        List<String> details = run.filed().values().stream()
                .flatMap(tally -> tally.details().stream())
                .toList();
        if (!details.isEmpty()) {
            lines.add("");
            lines.addAll(details);
        }
        return lines;
    }

    private String commit() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .directory(root.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? out : "unknown";
    }
}
