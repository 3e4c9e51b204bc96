package org.benmo.cli.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.fonts.Coverage;
import org.benmo.statements.filled.FilledYear;

/** Composes, writes, reads back, and keeps the package. */
final class Publishing {
    private Publishing() {}

    /**
     * What came of it.
     *
     * @param files names of all files of the package
     * @param problems what is missing or cannot be printed
     * @param verdicts what the read-back said, by file
     * @param publishable true only when nothing is missing and every file reads back clean
     */
    record Outcome(List<String> files, List<Problem> problems, List<ReadBack.Verdict> verdicts, boolean publishable) {}

    /** Writes the package of a year into a folder. */
    static Outcome publish(FilledYear year, Family family, List<Kind> kinds, LocalDate date, Path out)
            throws IOException {
        Composition composition = Composer.compose(year, family, date);
        List<Problem> problems = new ArrayList<>(composition.problems());
        if (kinds.contains(Kind.PDF) || kinds.contains(Kind.OFD)) {
            problems.addAll(Coverage.problems(composition.publication()));
        }
        WrittenPackage written = WrittenPackage.of(composition, kinds);
        List<ReadBack.Verdict> verdicts = ReadBack.of(written.files());
        boolean publishable = problems.isEmpty() && verdicts.stream().allMatch(ReadBack.Verdict::isClean);
        Map<String, byte[]> files = new LinkedHashMap<>(written.files());
        if (kinds.contains(Kind.JSON)) {
            files.putAll(OpenData.of(year));
        }
        files.put("disclosure.json", PackageData.disclosure(year, family, composition));
        files.put("lineage.json", PackageData.lineage(year, composition, written));
        files.put(PackageFolder.MARK, PackageData.check(problems, verdicts, publishable));
        PackageFolder.write(out, files);
        return new Outcome(List.copyOf(files.keySet()), problems, verdicts, publishable);
    }
}
