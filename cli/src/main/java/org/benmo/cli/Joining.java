package org.benmo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Block;
import org.benmo.documents.Bundle;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Problem;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.Joint;

/** Checks the files of a run, those that belong together as one publication. */
@FunctionalInterface
interface Joining {
    /** What came of the file, alone or with those that belong to it. */
    CheckedFile check(Path file);

    /** Over a run in which files say themselves what they belong to. */
    static Joining of(List<Path> files, Pipeline pipeline) {
        return files.size() < 2 ? pipeline::check : new Halves(files, pipeline);
    }

    /** Narratives with the forms that lie beside them. */
    final class Halves implements Joining {
        private final Pipeline pipeline;
        private final Together together;

        Halves(List<Path> files, Pipeline pipeline) {
            this.pipeline = pipeline;
            this.together = new Together(files, Halves::read);
        }

        /** A file that cannot be read is nobody's half; what is wrong with it is said when its own turn comes. */
        private static Optional<Disclosure> read(Path file) {
            Pipeline.goOn();
            Document document = Documents.read(file);
            return document.isUnusable() ? Optional.empty() : Optional.of(new Extraction().extract(document));
        }

        @Override
        public CheckedFile check(Path file) {
            return pipeline.check(file, (document, own) -> {
                List<Path> forms = together.formsOf(file, own);
                if (!forms.isEmpty()) {
                    return Joining.joined(file, document, forms, pipeline);
                }
                return together.narrativeOf(file, own)
                        .map(narrative -> elsewhere(file, document, own, narrative))
                        .orElseGet(() -> pipeline.checked(file, document, own));
            });
        }

        private static CheckedFile elsewhere(Path file, Document document, Disclosure own, Path narrative) {
            Report nothing = new Report(own, List.of(), List.of(), List.of(), new Report.Tally(0, 0, 0, 0, 0));
            List<Problem> problems = new ArrayList<>(document.problems());
            problems.add(new Problem(
                    "TOGETHER",
                    Messages.get("together.message", narrative.getFileName()),
                    Messages.get("together.remedy"),
                    false));
            Joint joint = new Joint(false, List.of(narrative.toString(), file.toString()));
            return new CheckedFile(file, Optional.of(nothing), problems, Optional.empty(), Optional.of(joint));
        }
    }

    /** All files of a run as one publication, because the user says so. */
    final class All implements Joining {
        private final Path lead;
        private final List<Path> others;
        private final Pipeline pipeline;

        All(List<Path> files, Pipeline pipeline) {
            this.pipeline = pipeline;
            this.lead = files.stream()
                    .max(Comparator.comparingLong(All::words)
                            .thenComparing(
                                    Comparator.comparingInt(files::indexOf).reversed()))
                    .orElseThrow();
            this.others = files.stream().filter(file -> !file.equals(lead)).toList();
        }

        /** The file with the most running text. */
        Path lead() {
            return lead;
        }

        private static long words(Path file) {
            return Documents.read(file).blocks().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .mapToLong(block -> ((Block.Paragraph) block).text().length())
                    .sum();
        }

        @Override
        public CheckedFile check(Path file) {
            return pipeline.check(file, (document, own) -> Joining.joined(file, document, others, pipeline));
        }
    }

    private static Problem ofFile(Path file, Problem problem) {
        String message = Messages.get("together.problem", file.getFileName(), problem.message());
        return new Problem(problem.code(), message, problem.remedy(), problem.fatal());
    }

    /** The narrative first, so that its contents and headings are those of the whole. */
    private static CheckedFile joined(Path lead, Document document, List<Path> others, Pipeline pipeline) {
        List<Document> documents = new ArrayList<>(List.of(document));
        List<Problem> problems = new ArrayList<>(document.problems());
        for (Path other : others) {
            Pipeline.goOn();
            Document read = Documents.read(other);
            read.problems().forEach(problem -> problems.add(ofFile(other, problem)));
            if (!read.isUnusable()) {
                documents.add(read);
            }
        }
        Bundle bundle = Bundle.of(documents);
        CheckedFile whole = pipeline.checked(lead, bundle.whole(), new Extraction().extract(bundle.whole()));
        List<String> names = Stream.concat(Stream.of(lead), others.stream())
                .map(Path::toString)
                .toList();
        return new CheckedFile(lead, whole.report(), problems, whole.defect(), Optional.of(new Joint(true, names)));
    }
}
