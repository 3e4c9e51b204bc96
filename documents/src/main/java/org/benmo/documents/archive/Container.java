package org.benmo.documents.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;

/**
 * A ZIP container held in memory. Nothing is ever written to disk, entries are inflated as streams and only when asked for,
 * and what all of them together may grow to is bounded. Containers inside the container are bytes like others: never opened.
 */
public final class Container {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] bytes;
    private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();
    private final List<String> odd = new ArrayList<>();
    private final List<String> doubles = new ArrayList<>();
    private final Allowance allowance = new Allowance();

    private Container(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Opens a container.
     *
     * @throws Refusal when it is cut off, broken, encrypted or has too many entries
     */
    public static Container open(Source source) throws Refusal {
        Container container = new Container(source.bytes());
        for (ZipDirectory.Entry entry : ZipDirectory.entries(source.bytes())) {
            container.add(entry);
        }
        return container;
    }

    private void add(ZipDirectory.Entry entry) throws Refusal {
        if (entry.name().endsWith("/")) {
            return;
        }
        if (entry.encrypted()) {
            throw new Refusal(ProblemCode.ENCRYPTED.problem());
        }
        if (isOdd(entry.name())) {
            odd.add(entry.name());
        } else if (entries.putIfAbsent(key(entry.name()), entry) != null) {
            doubles.add(entry.name());
        }
    }

    /** A name that leads out of the container: no office program writes one. */
    private static boolean isOdd(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    /** Part names differ in more than case only in broken packages. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The names of all entries in the order of the directory, folders and names that lead outside left out. */
    public List<String> names() {
        return entries.values().stream().map(ZipDirectory.Entry::name).toList();
    }

    /** True when there is such an entry, whatever the case of its letters. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The bytes of an entry, inflated while they are read. Reading throws a {@link Refusal} once the entry, or all that was read
     * of the container so far, grows beyond its bounds; closing reads
     * on to the end and throws one when the bytes are not those that were packed.
     *
     * @throws Refusal when there is no such entry or it is packed in a way that cannot be read
     */
    public InputStream stream(String name) throws Refusal {
        ZipDirectory.Entry entry = entries.get(key(name));
        if (entry == null) {
            throw new Refusal(ProblemCode.MISSING_PART.problem(name));
        }
        int start = ZipDirectory.content(bytes, entry);
        InputStream unpacked = switch (entry.method()) {
            case STORED -> new ByteArrayInputStream(bytes, start, (int) entry.packed());
            case DEFLATED -> new Inflating(bytes, start, (int) entry.packed());
            default -> throw new Refusal(ProblemCode.DAMAGED.problem());
        };
        return new Bounded(unpacked, allowance, entry);
    }

    /**
     * All bytes of an entry.
     *
     * @throws Refusal as {@link #stream}, and when the entry is damaged
     */
    public byte[] read(String name) throws Refusal {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException | OutOfMemoryError e) {
            throw Refusal.of(e);
        }
    }

    /**
     * Inflates every entry once and throws the bytes away, so that a library which opens the container on its own cannot be
     * flooded by it.
     *
     * @throws Refusal when an entry is damaged or all together are too large
     */
    public void prove() throws Refusal {
        Allowance own = new Allowance();
        for (ZipDirectory.Entry entry : entries.values()) {
            try (InputStream in = stream(entry.name());
                    InputStream bounded = new Bounded(in, own, entry)) {
                bounded.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw Refusal.of(e);
            }
        }
        allowance.reset();
    }

    /** What is odd about the container without making it unusable. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!odd.isEmpty()) {
            problems.add(ProblemCode.ODD_PARTS.problem(Integer.toString(odd.size()), Quoted.name(odd.getFirst())));
        }
        if (!doubles.isEmpty()) {
            problems.add(ProblemCode.DOUBLE_PARTS.problem(Quoted.name(doubles.getFirst())));
        }
        return problems;
    }
}
