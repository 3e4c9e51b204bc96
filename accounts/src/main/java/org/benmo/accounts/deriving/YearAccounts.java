package org.benmo.accounts.deriving;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Voucher;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;

/**
 * A year of books turned into figures. The figures are a pure function of the records: order and splitting of postings change
 * nothing, and following the books voucher by voucher gives the same as starting anew.
 */
public final class YearAccounts {
    private final Books books;
    private final Template template;
    private final Cube cube;
    private final Gathering gathering;
    private int gathered;
    private Map<Key, Item> items;

    private YearAccounts(Books books, Template template) {
        this.books = books;
        this.template = template;
        this.cube = new Cube();
        this.gathering = new Gathering(books, cube);
        gathering.addRest();
        gathered = books.journal().vouchers();
        gathering.addVouchers(books.journal(), 0, gathered, Source.LINE);
        this.items = derive(cube, Scope.WHOLE);
    }

    /** The figures of these books under the template they name; an unknown template is a defect, reading tells it first. */
    public static YearAccounts of(Books books) {
        return new YearAccounts(
                books,
                Template.named(books.template())
                        .orElseThrow(() -> new IllegalArgumentException("no template " + books.template())));
    }

    private Map<Key, Item> derive(Cube from, Scope scope) {
        return new Deriving(books, from, scope, template).items();
    }

    /** The books. */
    public Books books() {
        return books;
    }

    /** The version of the forms. */
    public Template template() {
        return template;
    }

    /** Takes in the vouchers that were added to the journal since, and only those. */
    public void follow() {
        int now = books.journal().vouchers();
        gathering.addVouchers(books.journal(), gathered, now, Source.LINE);
        gathered = now;
        items = derive(cube, Scope.WHOLE);
    }

    /** The year of the whole office, flows between its own units left out. */
    public FilledYear filled() {
        return new Filling(books, template, cube, items).year(books.profile());
    }

    /** The year of one unit as it stands; an unknown code is empty. */
    public Optional<FilledYear> filled(String unit) {
        return books.profile().units().stream()
                .filter(own -> own.code().equals(unit))
                .findFirst()
                .map(own -> {
                    int number = books.journal().words().units().number(unit);
                    Map<Key, Item> own1 = derive(cube, new Scope(OptionalInt.of(number)));
                    return new Filling(books, template, cube, own1).year(Filling.profileOf(books, own));
                });
    }

    /** The exact value of a figure: 分, pieces or score; empty when there is no such figure. */
    public Optional<BigDecimal> value(Key key) {
        return Optional.ofNullable(items.get(key)).map(Item::value);
    }

    /** All keys that have a figure, whether or not the template prints their form. */
    public Set<Key> keys() {
        return items.keySet();
    }

    /** A figure with its lineage, whether or not the template prints its form. */
    public Optional<Figure> figure(Key key) {
        return Optional.ofNullable(items.get(key)).map(item -> Filling.figure(item, cube, new RecordIds(books)));
    }

    /** Every figure a record is part of, by the record's id; empty for an unknown id or one that no figure uses. */
    public List<Key> touchedBy(String recordId) {
        return new RecordIds(books).record(recordId).map(this::touched).orElse(List.of());
    }

    private List<Key> touched(int record) {
        BitSet wanted = new BitSet();
        for (int cell : cube.cellsOf(record)) {
            wanted.set(cell);
        }
        Map<Key, Boolean> known = new LinkedHashMap<>();
        Set<Key> touched = new LinkedHashSet<>();
        for (Item item : items.values()) {
            if (touches(item, wanted, record, known)) {
                touched.add(item.key());
            }
        }
        return List.copyOf(touched);
    }

    private static boolean touches(Item item, BitSet cells, int record, Map<Key, Boolean> known) {
        Boolean before = known.get(item.key());
        if (before != null) {
            return before;
        }
        boolean touches = item.stated() == record || any(item.cells(), cells) || any(item.minus(), cells);
        for (Item operand : item.operands()) {
            touches |= touches(operand, cells, record, known);
        }
        known.put(item.key(), touches);
        return touches;
    }

    private static boolean any(int[] own, BitSet cells) {
        for (int cell : own) {
            if (cells.get(cell)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a figure was and what it would be.
     *
     * @param before empty when the figure would be new
     * @param after empty when it would be gone
     */
    public record Change(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        /** By how much, in 分 or pieces; a figure that is not there counts as zero. */
        public BigDecimal difference() {
            return after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO));
        }
    }

    /** What would change if these vouchers were posted too; the books stay as they are. */
    public Map<Key, Change> wouldChange(List<Voucher> assumed) {
        Journal journal = new Journal(books.journal().words());
        assumed.forEach(journal::add);
        Cube copy = cube.copy();
        new Gathering(books, copy).addVouchers(journal, 0, journal.vouchers(), Source.ASSUMED);
        Map<Key, Item> then = derive(copy, Scope.WHOLE);
        Map<Key, Change> changes = new LinkedHashMap<>();
        Set<Key> keys = new LinkedHashSet<>(items.keySet());
        keys.addAll(then.keySet());
        for (Key key : keys) {
            Optional<BigDecimal> before = Optional.ofNullable(items.get(key)).map(Item::value);
            Optional<BigDecimal> after = Optional.ofNullable(then.get(key)).map(Item::value);
            Change change = new Change(before, after);
            if (change.difference().signum() != 0) {
                changes.put(key, change);
            }
        }
        return changes;
    }

    /** True when every figure, computed again from the records its lineage names, is what it is (INV-29). */
    public List<Key> figuresThatDoNotRecompute() {
        Map<Key, Item> again = new YearAccounts(books, template).items;
        Set<Key> wrong = new HashSet<>();
        items.forEach((key, item) -> {
            Item other = again.get(key);
            if (other == null || other.value().compareTo(item.value()) != 0) {
                wrong.add(key);
            }
        });
        again.keySet().stream().filter(key -> !items.containsKey(key)).forEach(wrong::add);
        return List.copyOf(wrong);
    }
}
