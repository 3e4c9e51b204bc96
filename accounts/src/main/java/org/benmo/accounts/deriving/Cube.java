package org.benmo.accounts.deriving;

import java.util.Arrays;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Names;

/**
 * Records gathered into cells of equal dimensions, with the way back: which records make a cell, which cells a record
 * is in. Records are only added, so that a year can be derived again after every voucher without reading the rest.
 */
final class Cube {
    private static final int FIRST = 1024;

    private final Names metrics;
    private long[] slots = new long[FIRST * 2];
    private int[] slotCells = new int[FIRST * 2];
    private int cells;
    private long[] packed = new long[FIRST];
    private long[] totals = new long[FIRST];
    private int entries;
    private int[] entryRecord = new int[FIRST];
    private int[] entryCell = new int[FIRST];
    private long[] entryAmount = new long[FIRST];
    private int[] ends = new int[0];
    private int[] byCell = new int[0];

    Cube() {
        this(new Names());
    }

    private Cube(Names metrics) {
        this.metrics = metrics;
        Arrays.fill(slotCells, -1);
    }

    /** A copy that can be added to without changing this. */
    Cube copy() {
        Cube copy = new Cube(metrics);
        copy.slots = slots.clone();
        copy.slotCells = slotCells.clone();
        copy.cells = cells;
        copy.packed = packed.clone();
        copy.totals = totals.clone();
        copy.entries = entries;
        copy.entryRecord = entryRecord.clone();
        copy.entryCell = entryCell.clone();
        copy.entryAmount = entryAmount.clone();
        return copy;
    }

    /** The metrics register cells are about. */
    Names metrics() {
        return metrics;
    }

    /** Adds a record's amount to a cell. */
    void add(int record, long cell, long amount) {
        int index = cell(cell);
        totals[index] = Math.addExact(totals[index], amount);
        if (entries == entryRecord.length) {
            int size = entries * 2;
            entryRecord = Arrays.copyOf(entryRecord, size);
            entryCell = Arrays.copyOf(entryCell, size);
            entryAmount = Arrays.copyOf(entryAmount, size);
        }
        entryRecord[entries] = record;
        entryCell[entries] = index;
        entryAmount[entries++] = amount;
    }

    /** Adds a record of a register to the cell of a metric. */
    void count(int record, int unit, String metric, long amount) {
        add(record, Cell.pack(Flow.REGISTER, unit, -1, -1, metrics.number(metric), 0, 0, false), amount);
    }

    private int cell(long key) {
        int mask = slots.length - 1;
        int at = hash(key) & mask;
        while (slotCells[at] >= 0) {
            if (slots[at] == key) {
                return slotCells[at];
            }
            at = (at + 1) & mask;
        }
        if (cells == packed.length) {
            packed = Arrays.copyOf(packed, cells * 2);
            totals = Arrays.copyOf(totals, cells * 2);
        }
        slots[at] = key;
        slotCells[at] = cells;
        packed[cells] = key;
        cells++;
        if (cells * 2 > slots.length) {
            rehash();
        }
        return cells - 1;
    }

    private void rehash() {
        slots = new long[slots.length * 2];
        slotCells = new int[slots.length];
        Arrays.fill(slotCells, -1);
        int mask = slots.length - 1;
        for (int cell = 0; cell < cells; cell++) {
            int at = hash(packed[cell]) & mask;
            while (slotCells[at] >= 0) {
                at = (at + 1) & mask;
            }
            slots[at] = packed[cell];
            slotCells[at] = cell;
        }
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    int cells() {
        return cells;
    }

    Cell dimensions(int cell) {
        return Cell.unpack(packed[cell]);
    }

    /** Amount of a cell, in 分 or pieces. */
    long total(int cell) {
        return totals[cell];
    }

    /** The records of these cells, each once, in the order of their sources and places. */
    int[] records(int[] wanted) {
        index();
        int count = 0;
        for (int cell : wanted) {
            count += ends[cell] - start(cell);
        }
        int[] records = new int[count];
        int at = 0;
        for (int cell : wanted) {
            for (int i = start(cell); i < ends[cell]; i++) {
                records[at++] = entryRecord[byCell[i]];
            }
        }
        Arrays.sort(records);
        int distinct = 0;
        for (int i = 0; i < records.length; i++) {
            if (i == 0 || records[i] != records[i - 1]) {
                records[distinct++] = records[i];
            }
        }
        return Arrays.copyOf(records, distinct);
    }

    /** The cells a record is in. */
    int[] cellsOf(int record) {
        IntList found = new IntList();
        for (int entry = 0; entry < entries; entry++) {
            if (entryRecord[entry] == record) {
                found.add(entryCell[entry]);
            }
        }
        return found.toArray();
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Sorts entries by cell, once after the last addition. */
    private synchronized void index() {
        if (byCell.length == entries && ends.length == cells) {
            return;
        }
        int[] counts = new int[cells];
        for (int entry = 0; entry < entries; entry++) {
            counts[entryCell[entry]]++;
        }
        int sum = 0;
        int[] next = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            next[cell] = sum;
            sum += counts[cell];
            counts[cell] = sum;
        }
        int[] sorted = new int[entries];
        for (int entry = 0; entry < entries; entry++) {
            sorted[next[entryCell[entry]]++] = entry;
        }
        byCell = sorted;
        ends = counts;
    }
}
