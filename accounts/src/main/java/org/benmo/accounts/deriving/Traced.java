package org.benmo.accounts.deriving;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;

/** The lineage of a figure made from a cube; records are looked up when they are asked for. */
final class Traced implements RecordLineage {
    private final Item item;
    private final Cube cube;
    private final RecordIds ids;

    Traced(Item item, Cube cube, RecordIds ids) {
        this.item = item;
        this.cube = cube;
        this.ids = ids;
    }

    @Override
    public String describe() {
        int count = recordCount();
        return item.formula() + (count == 0 ? "（没有记录）" : "（" + count + "条记录）");
    }

    @Override
    public String formula() {
        return item.formula();
    }

    @Override
    public List<Key> operands() {
        return item.operands().stream().map(Item::key).toList();
    }

    @Override
    public int recordCount() {
        return found().length;
    }

    @Override
    public List<String> records() {
        return Arrays.stream(found()).mapToObj(ids::id).toList();
    }

    @Override
    public List<String> firstRecords(int most) {
        return Arrays.stream(found()).limit(most).mapToObj(ids::id).toList();
    }

    int[] found() {
        BitSet cells = new BitSet();
        Set<Integer> stated = new HashSet<>();
        collect(item, cells, stated, new HashSet<>());
        int[] fromCells = cube.records(cells.stream().toArray());
        if (stated.isEmpty()) {
            return fromCells;
        }
        int[] all = Arrays.copyOf(fromCells, fromCells.length + stated.size());
        int at = fromCells.length;
        for (int record : stated) {
            all[at++] = record;
        }
        Arrays.sort(all);
        return all;
    }

    /** The cells below an item, its operands' included. */
    static void collect(Item item, BitSet cells, Set<Integer> stated, Set<Key> seen) {
        if (!seen.add(item.key())) {
            return;
        }
        for (int cell : item.cells()) {
            cells.set(cell);
        }
        for (int cell : item.minus()) {
            cells.set(cell);
        }
        if (item.stated() >= 0) {
            stated.add(item.stated());
        }
        for (Item operand : item.operands()) {
            collect(operand, cells, stated, seen);
        }
    }
}
