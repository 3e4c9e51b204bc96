package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.errors.HumanError;
import org.benmo.samples.disclosures.errors.Mutant;
import org.benmo.statements.catalogue.Catalogue;

/** Runs the checker over generated documents: right ones in every kind of file, and wrong ones. */
final class ScaleRun {
    private static final int BATCH = 50;

    private final Map<Kind, Tally> right = new EnumMap<>(Kind.class);
    private final ErrorTally errors = new ErrorTally();
    private final IntConsumer progress;

    /** Tells {@code progress} how many documents are done. */
    ScaleRun(IntConsumer progress) {
        this.progress = progress;
    }

    Map<Kind, Tally> right() {
        return right;
    }

    ErrorTally errors() {
        return errors;
    }

    /**
     * Right documents: the drafts {@code first} to {@code first + count} in the kinds wanted.
     *
     * @param folder for the files of one batch at a time
     */
    void rightOnes(long first, int count, List<Kind> wanted, Path folder) throws IOException, InterruptedException {
        for (int done = 0; done < count; done += BATCH) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + BATCH); i++) {
                drafts.add(DraftMaker.make(first + i));
            }
            Shelf shelf = new Shelf(folder.resolve("batch" + done));
            List<Kind> there = shelf.write(drafts, wanted);
            for (Kind kind : there) {
                Tally tally = right.computeIfAbsent(kind, Tally::new);
                for (Draft draft : drafts) {
                    Document document = shelf.read(draft, kind);
                    if (document.isUnusable()) {
                        tally.unusable();
                    } else {
                        tally.add(draft, check(document));
                    }
                }
            }
            shelf.clear();
            progress.accept(Math.min(count, done + BATCH));
        }
    }

    /** Wrong documents: {@code perDraft} errors of different kinds in each of the drafts, without files in between. */
    void wrongOnes(long first, int count, int perDraft) {
        HumanError[] kinds = HumanError.values();
        for (int i = 0; i < count; i++) {
            Draft draft = DraftMaker.make(first + i);
            Random random = new Random(first + i);
            Report before = check(Direct.document(draft));
            int at = (int) ((first + i) * perDraft);
            for (int e = 0; e < perDraft; e++) {
                Optional<Mutant> mutant = kinds[(at + e) % kinds.length].into(draft, random);
                if (mutant.isPresent()) {
                    Report after = check(Direct.document(mutant.get().draft()));
                    errors.add(Trial.judge(mutant.get(), before, after));
                }
            }
            if (i % BATCH == BATCH - 1) {
                progress.accept(i + 1);
            }
        }
    }

    /** What is said about a document. */
    static Report check(Document document) {
        return Checking.check(new Extraction().extract(document), Catalogue.standard());
    }
}
