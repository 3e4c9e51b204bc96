package org.benmo.reports.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.disclosure.composing.OpenData;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.fonts.Coverage;
import org.benmo.statements.filled.FilledYear;

/** Composes, writes and reads back the package of a year. Nothing is put on disk here. */
public final class Publishing {
    /** The file that says whether a package may be published; a folder that holds it is a package. */
    public static final String CHECK = "check.json";
    /** The forms and figures for machines, from which next year's comparison is taken. */
    public static final String DISCLOSURE = "disclosure.json";

    private Publishing() {}

    /**
     * What came of it.
     *
     * @param composition the document before it was written
     * @param files the whole package: content by name
     * @param problems what is missing or cannot be printed
     * @param verdicts what the read-back said, by file
     * @param publishable true only when nothing is missing and every file reads back clean
     */
    public record Outcome(
            Composition composition,
            Map<String, byte[]> files,
            List<Problem> problems,
            List<ReadBack.Verdict> verdicts,
            boolean publishable) {}

    /** Who wants to know how far the work is. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody. */
        Progress NONE = (step, percent) -> {};

        /** A step begins; what it throws ends the work, of which nothing is left. */
        void at(Step step, int percent);
    }

    /** The steps of the work, in order. */
    public enum Step {
        COMPOSING,
        WRITING,
        READING_BACK,
        DONE
    }

    /** The outline of the province the forms are named after; else ten forms with assets are the custom of Jiangxi. */
    public static Family familyOf(FilledYear year) {
        boolean jiangxi = year.template().startsWith("江西")
                || (!year.template().startsWith("上海") && year.form("T10").isPresent());
        return Family.shipped(jiangxi ? "jiangxi" : "shanghai").orElseThrow();
    }

    /** Makes the package of a year. */
    public static Outcome make(FilledYear year, Family family, List<Kind> kinds, LocalDate date, Progress progress) {
        progress.at(Step.COMPOSING, 0);
        Composition composition = Composer.compose(year, family, date);
        List<Problem> problems = new ArrayList<>(composition.problems());
        if (kinds.contains(Kind.PDF) || kinds.contains(Kind.OFD)) {
            List<Problem> unprintable = Coverage.problems(composition.publication());
            problems.addAll(unprintable);
            composition = unprintable.isEmpty() ? composition : Composer.draft(year, family, date);
        }
        progress.at(Step.WRITING, 20);
        WrittenPackage written = WrittenPackage.of(composition, kinds);
        progress.at(Step.READING_BACK, 50);
        Map<String, byte[]> files = new LinkedHashMap<>(written.files());
        if (kinds.contains(Kind.JSON)) {
            files.putAll(OpenData.of(year));
        }
        files.put(DISCLOSURE, PackageData.disclosure(year, family, composition));
        List<ReadBack.Verdict> verdicts = ReadBack.of(files);
        boolean publishable = problems.isEmpty() && verdicts.stream().allMatch(ReadBack.Verdict::isClean);
        files.put("lineage.json", PackageData.lineage(year, composition, written));
        files.put(CHECK, PackageData.check(problems, verdicts, publishable));
        progress.at(Step.DONE, 100);
        return new Outcome(composition, files, problems, verdicts, publishable);
    }
}
