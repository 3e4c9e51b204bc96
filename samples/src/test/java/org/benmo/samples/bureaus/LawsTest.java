package org.benmo.samples.bureaus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.accounts.closing.Closing;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.invariants.Breach;
import org.benmo.accounts.invariants.Invariants;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

/** Laws of the books over random bureaus: 40 in the usual run, 1,000 with {@code -Dbenmo.full}. */
class LawsTest {
    private static final int BUREAUS = Boolean.getBoolean("benmo.full") ? 1000 : 40;

    @Test
    void theCatalogueHoldsExactly() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            YearAccounts accounts = YearAccounts.of(books);
            assertHolds(accounts.filled(), "seed " + seed);
            for (Profile.UnitInScope unit : books.profile().units()) {
                assertHolds(accounts.filled(unit.code()).orElseThrow(), "seed " + seed + " " + unit.code());
            }
        }
    }

    private static void assertHolds(FilledYear year, String where) {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (Obligation obligation : Checker.check(year.figures(), Catalogue.standard())) {
            boolean error = obligation.identity().severity() == Severity.ERROR;
            if (obligation.outcome() instanceof Outcome.Broken && error) {
                wrong.add(obligation.identity().code() + " " + obligation.inWords() + " " + obligation.writtenOut());
            }
            if (obligation.outcome() instanceof Outcome.Holds holds) {
                held++;
                if (holds.isRounding()) {
                    wrong.add("not exact: " + obligation.identity().code() + " " + obligation.writtenOut());
                }
            }
        }
        assertThat(wrong).as(where).isEmpty();
        assertThat(held).as(where).isGreaterThan(100);
    }

    @Test
    void randomBureausKeepTheInvariants() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            assertThat(Invariants.check(RandomBureau.books(seed)).stream()
                            .filter(Breach::blocking)
                            .toList())
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void aSlowWalkOverTheVouchersAgreesToTheCent() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            YearAccounts accounts = YearAccounts.of(books);
            for (Map.Entry<Key, Long> cell : SlowForms.of(books).entrySet()) {
                BigDecimal derived = accounts.value(cell.getKey()).orElse(BigDecimal.ZERO);
                assertThat(derived)
                        .as("seed " + seed + " " + cell.getKey())
                        .isEqualByComparingTo(BigDecimal.valueOf(cell.getValue()));
            }
        }
    }

    @Test
    void followingVoucherByVoucherIsStartingAnew() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            Random random = new Random(seed);
            List<Voucher> vouchers = vouchers(books);
            Journal journal = new Journal(Dictionaries.empty());
            int at = random.nextInt(vouchers.size());
            vouchers.subList(0, at).forEach(journal::add);
            YearAccounts following = YearAccounts.of(with(books, journal));
            while (at < vouchers.size()) {
                int next = Math.min(vouchers.size(), at + 1 + random.nextInt(20));
                vouchers.subList(at, next).forEach(journal::add);
                following.follow();
                at = next;
            }
            YearAccounts anew = YearAccounts.of(books);
            assertThat(values(following)).as("seed " + seed).isEqualTo(values(anew));
            for (Key key : some(anew.keys(), random)) {
                assertThat(records(following, key))
                        .as("seed " + seed + " " + key)
                        .isEqualTo(records(anew, key));
            }
            assertThat(following.figuresThatDoNotRecompute()).isEmpty();
        }
    }

    @Test
    void orderAndSplittingChangeNothing() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            Random random = new Random(seed);
            List<Voucher> vouchers = new ArrayList<>(vouchers(books));
            Collections.shuffle(vouchers, random);
            Journal journal = new Journal(Dictionaries.empty());
            vouchers.forEach(voucher -> journal.add(split(voucher, random)));
            assertThat(values(YearAccounts.of(with(books, journal))))
                    .as("seed " + seed)
                    .isEqualTo(values(YearAccounts.of(books)));
        }
    }

    private static Voucher split(Voucher voucher, Random random) {
        List<Voucher.Line> lines = new ArrayList<>();
        for (Voucher.Line line : voucher.lines()) {
            long first = random.nextBoolean() ? line.fen() / 3 : 0;
            if (first != 0) {
                lines.add(new Voucher.Line(line.account(), line.debit(), first, line.tags()));
            }
            lines.add(new Voucher.Line(line.account(), line.debit(), line.fen() - first, line.tags()));
        }
        Collections.shuffle(lines, random);
        return new Voucher(
                voucher.number(),
                voucher.date(),
                voucher.period(),
                voucher.kind(),
                voucher.unit(),
                voucher.event(),
                voucher.summary(),
                lines);
    }

    @Test
    void aClosedYearIsWhatTheNextOpensWith() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            YearAccounts year = YearAccounts.of(books);
            Books next = new Books(
                    books.profile(),
                    books.year(),
                    books.template(),
                    new Journal(Dictionaries.empty()),
                    Closing.of(books).carried(),
                    List.of(),
                    Registers.EMPTY,
                    List.of(),
                    Map.of());
            YearAccounts opened = YearAccounts.of(next);
            same(seed, year, key("T01", "carry.close", "final"), opened, key("T01", "carry.open", "final"));
            for (String fund : List.of("general", "fund", "soe")) {
                same(seed, year, key("T04", "carry.close", fund), opened, key("T04", "carry.open." + fund, "final"));
            }
            for (Key row : year.keys()) {
                if (row.form().matches("T0[89]") && row.column().equals("close")) {
                    same(seed, year, row, opened, key(row.form(), row.row(), "open"));
                }
            }
        }
    }

    private static void same(long seed, YearAccounts one, Key key, YearAccounts other, Key otherKey) {
        assertThat(other.value(otherKey).orElse(BigDecimal.ZERO))
                .as("seed " + seed + " " + key + " " + otherKey)
                .isEqualByComparingTo(one.value(key).orElse(BigDecimal.ZERO));
    }

    @Test
    void oneMoreVoucherChangesExactlyTheFiguresItsLineageNames() {
        for (long seed = 0; seed < BUREAUS; seed++) {
            Books books = RandomBureau.books(seed);
            Random random = new Random(seed);
            YearAccounts before = YearAccounts.of(books);
            Voucher more = more(books, random);
            Map<Key, YearAccounts.Change> predicted = before.wouldChange(List.of(more));
            Journal journal = new Journal(Dictionaries.empty());
            vouchers(books).forEach(journal::add);
            journal.add(more);
            YearAccounts after = YearAccounts.of(with(books, journal));
            Map<Key, BigDecimal> changed = differences(before, after);
            assertThat(changed.keySet()).as("seed " + seed).isEqualTo(predicted.keySet());
            changed.forEach((key, by) ->
                    assertThat(requireNonNull(predicted.get(key)).difference()).isEqualByComparingTo(by));
            if (isFiscal(more)) {
                assertOnlyNamedFigures(
                        after, more, changed.keySet(), books.profile().units().size() > 1, seed);
            }
        }
    }

    /** What changed is named by the lineage; what is named and did not change is a sum in which the voucher cancels out. */
    private static void assertOnlyNamedFigures(
            YearAccounts after, Voucher more, Set<Key> changed, boolean manyUnits, long seed) {
        String id = manyUnits ? more.unit() + "-" + more.number() : more.number();
        Map<Key, Integer> named = new HashMap<>();
        for (int line = 1; line <= more.lines().size(); line++) {
            after.touchedBy(id + "/" + line).forEach(key -> named.merge(key, 1, Integer::sum));
        }
        assertThat(named.keySet()).as("seed " + seed).containsAll(changed);
        Set<Key> unchanged = new HashSet<>(named.keySet());
        unchanged.removeAll(changed);
        assertThat(unchanged).as("seed " + seed).allSatisfy(key -> {
            RecordLineage lineage =
                    (RecordLineage) after.figure(key).orElseThrow().lineage();
            assertThat(named.getOrDefault(key, 0) > 1 || !lineage.operands().isEmpty())
                    .isTrue();
        });
    }

    private static boolean isFiscal(Voucher voucher) {
        return voucher.lines().stream()
                .flatMap(line -> line.tags().fund().stream())
                .allMatch(Fund::isFiscal);
    }

    private static Voucher more(Books books, Random random) {
        List<Voucher> daily = vouchers(books).stream()
                .filter(voucher -> voucher.kind() == VoucherKind.DAILY)
                .toList();
        Voucher like = daily.get(random.nextInt(daily.size()));
        return new Voucher(
                "补-1", like.date(), like.period(), like.kind(), like.unit(), like.event(), "补记", like.lines());
    }

    private static Map<Key, BigDecimal> differences(YearAccounts before, YearAccounts after) {
        Map<Key, BigDecimal> differences = new HashMap<>();
        Set<Key> keys = new HashSet<>(before.keys());
        keys.addAll(after.keys());
        for (Key key : keys) {
            BigDecimal by = after.value(key)
                    .orElse(BigDecimal.ZERO)
                    .subtract(before.value(key).orElse(BigDecimal.ZERO));
            if (by.signum() != 0) {
                differences.put(key, by);
            }
        }
        return differences;
    }

    private static Key key(String form, String row, String column) {
        return new Key(form, row, column);
    }

    private static List<Voucher> vouchers(Books books) {
        List<Voucher> vouchers = new ArrayList<>();
        for (int i = 0; i < books.journal().vouchers(); i++) {
            vouchers.add(books.journal().voucher(i));
        }
        return vouchers;
    }

    private static Books with(Books books, Journal journal) {
        return new Books(
                books.profile(),
                books.year(),
                books.template(),
                journal,
                books.balances(),
                books.budget(),
                books.registers(),
                books.prior(),
                books.reasons());
    }

    private static Map<Key, BigDecimal> values(YearAccounts accounts) {
        Map<Key, BigDecimal> values = new HashMap<>();
        accounts.keys().forEach(key -> values.put(key, accounts.value(key).orElseThrow()));
        return values;
    }

    private static List<Key> some(Set<Key> keys, Random random) {
        List<Key> all = new ArrayList<>(keys);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(15, all.size()));
    }

    private static Set<String> records(YearAccounts accounts, Key key) {
        RecordLineage lineage =
                (RecordLineage) accounts.figure(key).orElseThrow().lineage();
        return Set.copyOf(lineage.records());
    }
}
