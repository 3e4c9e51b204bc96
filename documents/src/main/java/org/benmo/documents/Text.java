package org.benmo.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that know where they stand. White space and soft line breaks are already gone: a published text breaks its
 * lines anywhere, even inside a number's unit, so matching is only sound without them.
 */
public final class Text {
    /** The empty text. */
    public static final Text EMPTY = new Text("", List.of(), new int[0]);

    private final String characters;
    private final List<Run> runs;
    private final int[] starts;

    /** Finds the place of characters {@code from} (included) to {@code to} (excluded) inside one run. */
    @FunctionalInterface
    public interface Locator {
        /** The place of a part of the run; offsets are relative to the run's compact characters. */
        Place locate(int from, int to);
    }

    /**
     * A piece from one line of one page.
     *
     * @param characters without white space
     * @param locator tells where a part of it stands
     */
    public record Run(String characters, Locator locator) {}

    private Text(String characters, List<Run> runs, int[] starts) {
        this.characters = characters;
        this.runs = runs;
        this.starts = starts;
    }

    /** Joins the runs in reading order. */
    public static Text of(List<Run> runs) {
        StringBuilder joined = new StringBuilder();
        int[] starts = new int[runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            starts[i] = joined.length();
            joined.append(runs.get(i).characters());
        }
        return new Text(joined.toString(), List.copyOf(runs), starts);
    }

    /** This text followed by another. */
    public Text append(Text other) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return of(all);
    }

    /** The part from {@code from} (included) to {@code to} (excluded), with its places. */
    public Text slice(int from, int to) {
        List<Run> part = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int start = starts[i];
            Run run = runs.get(i);
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, run.characters().length());
            if (first < last) {
                Locator locator =
                        first == 0 ? run.locator() : (a, b) -> run.locator().locate(a + first, b + first);
                part.add(new Run(run.characters().substring(first, last), locator));
            }
        }
        return of(part);
    }

    /** The characters, without white space and line breaks. */
    public String characters() {
        return characters;
    }

    /** The number of characters. */
    public int length() {
        return characters.length();
    }

    /** The places of characters {@code from} (included) to {@code to} (excluded), one for each run touched, in order. */
    public List<Place> places(int from, int to) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int start = starts[i];
            int end = start + runs.get(i).characters().length();
            if (start < to && from < end) {
                places.add(runs.get(i).locator().locate(Math.max(from, start) - start, Math.min(to, end) - start));
            }
        }
        return places;
    }

    /** The pieces it was made of. */
    public List<Run> runs() {
        return runs;
    }

    @Override
    public String toString() {
        return characters;
    }
}
