package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int FEW = 10;
    private static final int TRIES = 12;
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    private final Map<Kind, Tally> right = new EnumMap<>(Kind.class);
    private final ErrorTally errors = new ErrorTally();
    private final PairTally pairs = new PairTally();
    private final Map<Kind, FileTally> filed = new EnumMap<>(Kind.class);
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

    PairTally pairs() {
        return pairs;
    }

    Map<Kind, FileTally> filed() {
        return filed;
    }

    /**
     * Right documents: the drafts {@code first} to {@code first + count} in the kinds wanted. Several threads may call this, each
     * with drafts and a folder of its own.
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
                for (Draft draft : drafts) {
                    Document document = shelf.read(draft, kind);
                    Optional<Report> report = document.isUnusable() ? Optional.empty() : Optional.of(check(document));
                    count(draft, kind, report);
                }
            }
            shelf.clear();
            progress.accept(Math.min(count, done + BATCH));
        }
    }

    private synchronized void count(Draft draft, Kind kind, Optional<Report> report) {
        Tally tally = right.computeIfAbsent(kind, Tally::new);
        report.ifPresentOrElse(checked -> tally.add(draft, checked), tally::unusable);
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

    /** Documents with two errors in numbers, at places of their own, each of which can be proved alone. */
    void pairs(long first, int count) {
        List<HumanError> kinds = Stream.of(HumanError.values())
                .filter(error -> error.answer() == HumanError.Answer.WARNING && error != HumanError.U19_ROW_SHIFT)
                .toList();
        for (int i = 0; i < count; i++) {
            Draft draft = DraftMaker.make(first + i);
            Random random = new Random(~(first + i));
            List<Mutant> two = new ArrayList<>();
            Draft wrong = draft;
            for (int t = 0; t < TRIES && two.size() < 2; t++) {
                Mutant mutant = kinds.get(random.nextInt(kinds.size()))
                        .into(draft, random)
                        .filter(one -> one.wrong().size() == 1 && Trial.isDetectable(one))
                        .orElse(null);
                if (mutant != null && (two.isEmpty() || two.getFirst().piece() != mutant.piece())) {
                    two.add(mutant);
                    wrong = wrong.replace(
                            mutant.right().getFirst(), mutant.wrong().getFirst());
                }
            }
            if (two.size() == 2) {
                Report before = check(Direct.document(draft));
                Report after = check(Direct.document(wrong));
                pairs.add(Trial.judge(two.getFirst(), two.getLast(), before, after));
            }
        }
    }

    /** Wrong documents as files: {@code perDraft} errors in each draft, read back, beside the same errors without files. */
    void wrongFiles(long first, int count, int perDraft, List<Kind> wanted, Path folder)
            throws IOException, InterruptedException {
        for (int done = 0; done < count; done += FEW) {
            Map<Draft, List<Mutant>> mutants = new LinkedHashMap<>();
            for (int i = done; i < Math.min(count, done + FEW); i++) {
                Draft draft = DraftMaker.make(first + i);
                mutants.put(draft, mutants(draft, first + i, perDraft));
            }
            List<Draft> all = new ArrayList<>(mutants.keySet());
            mutants.values().forEach(some -> some.forEach(mutant -> all.add(mutant.draft())));
            Map<Mutant, Set<String>> inModel = new HashMap<>();
            mutants.forEach((draft, some) -> inModel.putAll(inModel(draft, some)));
            Shelf shelf = new Shelf(folder.resolve("wrong" + done));
            for (Kind kind : shelf.write(all, wanted)) {
                FileTally tally = filed.computeIfAbsent(kind, FileTally::new);
                for (Map.Entry<Draft, List<Mutant>> entry : mutants.entrySet()) {
                    judge(entry.getKey(), entry.getValue(), inModel, kind, shelf, tally);
                }
            }
            shelf.clear();
            progress.accept(Math.min(count, done + FEW));
        }
    }

    private static List<Mutant> mutants(Draft draft, long seed, int perDraft) {
        HumanError[] kinds = HumanError.values();
        Random random = new Random(seed);
        List<Mutant> mutants = new ArrayList<>();
        for (int e = 0; e < perDraft; e++) {
            int number = e;
            kinds[(int) ((seed * perDraft + e) % kinds.length)]
                    .into(draft, random)
                    .map(made -> named(made, draft.name() + "e" + number))
                    .ifPresent(mutants::add);
        }
        return mutants;
    }

    private static Mutant named(Mutant made, String name) {
        Draft draft = made.draft().with(name, made.draft().pieces());
        return new Mutant(made.error(), draft, made.right(), made.wrong(), made.piece(), made.words());
    }

    /** What is told of the errors when no file is in between. */
    private static Map<Mutant, Set<String>> inModel(Draft draft, List<Mutant> mutants) {
        Report before = check(Direct.document(draft));
        Map<Mutant, Set<String>> told = new HashMap<>();
        mutants.forEach(mutant -> told.put(mutant, told(before, check(Direct.document(mutant.draft())))));
        return told;
    }

    private static void judge(
            Draft draft,
            List<Mutant> mutants,
            Map<Mutant, Set<String>> inModel,
            Kind kind,
            Shelf shelf,
            FileTally tally)
            throws IOException {
        Report before = check(shelf.read(draft, kind));
        for (Mutant mutant : mutants) {
            Report after = check(shelf.read(mutant.draft(), kind));
            Set<String> without = inModel.getOrDefault(mutant, Set.of());
            tally.add(Trial.judge(mutant, before, after), difference(told(before, after), without));
        }
    }

    /** Without commas and zeros at the end: a workbook keeps numbers, and its format decides how they are shown. */
    private static Set<String> told(Report before, Report after) {
        return Trial.fresh(before, after).stream()
                .map(finding -> DECIMAL.matcher(Trial.signature(finding).replace(",", ""))
                        .replaceAll(number -> new BigDecimal(number.group())
                                .stripTrailingZeros()
                                .toPlainString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String difference(Set<String> inFile, Set<String> inModel) {
        if (inFile.equals(inModel)) {
            return "";
        }
        Set<String> more = new TreeSet<>(inFile);
        more.removeAll(inModel);
        Set<String> less = new TreeSet<>(inModel);
        less.removeAll(inFile);
        return "only in the file " + more + ", only in the model " + less;
    }

    /** What is said about a document. */
    static Report check(Document document) {
        return Checking.check(new Extraction().extract(document), Catalogue.standard());
    }
}
