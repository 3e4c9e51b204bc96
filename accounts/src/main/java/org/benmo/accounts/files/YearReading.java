package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.invariants.Breach;
import org.benmo.accounts.invariants.Invariants;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/**
 * From a folder to a year that may be published: files read, invariants of the books checked, figures derived, and the identities of
 * the catalogue asked of them, the same that are asked of strangers' documents.
 *
 * @param accounts empty when a problem blocks
 * @param problems everything that is wrong or doubtful
 */
public record YearReading(Optional<YearAccounts> accounts, List<Problem> problems) {

    /** Reads and checks; never throws for bad input. */
    public static YearReading of(Path folder, int year) {
        return of(BooksReader.read(folder, year));
    }

    /** Reads and checks tables that stand elsewhere than in a folder. */
    public static YearReading of(Tables tables, int year) throws IOException {
        return of(BooksReader.read(tables, year));
    }

    /**
     * A year under way: its figures so far are derived although invariants of a whole year do not hold yet. Problems say which; none
     * of them may be left when the year is closed or published.
     */
    public static YearReading underWay(Tables tables, int year) throws IOException {
        BooksReader.Result read = BooksReader.read(tables, year);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.books().ifPresent(books -> breaches(books).forEach(breach -> problems.add(problem(breach))));
        return new YearReading(read.books().map(YearAccounts::of), List.copyOf(problems));
    }

    private static YearReading of(BooksReader.Result read) {
        List<Problem> problems = new ArrayList<>(read.problems());
        if (read.books().isEmpty()) {
            return new YearReading(Optional.empty(), List.copyOf(problems));
        }
        problems.addAll(Repeats.gathered(
                breaches(read.books().get()).stream().map(YearReading::problem).toList(), Map.of()));
        if (problems.stream().anyMatch(Problem::blocking)) {
            return new YearReading(Optional.empty(), List.copyOf(problems));
        }
        return new YearReading(Optional.of(YearAccounts.of(read.books().get())), List.copyOf(problems));
    }

    /** Amounts in another unit make a hundred other things wrong: while a table is ten thousand times off, only that is told. */
    private static List<Breach> breaches(Books books) {
        List<Breach> all = Invariants.check(books);
        List<Breach> units = all.stream()
                .filter(breach -> breach.id().equals(Invariants.UNIT))
                .toList();
        return units.isEmpty() ? all : units;
    }

    /** What the identities of the catalogue say of a filled year: broken ones only. A broken error blocks publication. */
    public static List<Problem> identities(FilledYear year) {
        return Checker.check(year.figures(), Catalogue.standard()).stream()
                .filter(obligation -> obligation.outcome() instanceof Outcome.Broken)
                .filter(obligation -> obligation.identity().severity() != Severity.INFO)
                .map(YearReading::problem)
                .toList();
    }

    private static Problem problem(Obligation obligation) {
        Identity identity = obligation.identity();
        return new Problem(
                identity.code(),
                identity.severity() == Severity.ERROR,
                "",
                "",
                0,
                identity.title() + "：" + obligation.writtenOut(),
                identity.remedy());
    }

    private static Problem problem(Breach breach) {
        String file = breach.table().isEmpty() ? "" : breach.table();
        return new Problem(breach.id(), breach.blocking(), file, "", breach.row(), breach.message(), breach.remedy());
    }
}
