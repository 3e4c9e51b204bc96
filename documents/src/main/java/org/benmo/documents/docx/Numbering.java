package org.benmo.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;
import org.jspecify.annotations.Nullable;

/** The automatic numberings of a docx. */
final class Numbering implements Lists {
    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, List> lists = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** What lists share: their levels and their count. */
    static final class Scheme {
        final @Nullable Level[] levels = new Level[LEVELS];

        @Nullable
        String style;
    }

    /** A list: a scheme, some of its levels replaced or started anew. */
    private static final class List {
        int scheme = -1;
        final @Nullable Level[] levels = new Level[LEVELS];
        final @Nullable Integer[] starts = new Integer[LEVELS];
    }

    /** The numberings of a document; none for one without that part. */
    static Numbering read(Optional<InputStream> part) throws Refusal {
        Numbering numbering = new Numbering();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                numbering.read(Names.cursor(in));
            } catch (IOException | XMLStreamException e) {
                throw Refusal.of(e);
            }
        }
        return numbering;
    }

    private void read(XmlCursor cursor) throws XMLStreamException {
        cursor.children(name -> {
            if (name.equals("w:abstractNum")) {
                readScheme(cursor);
            } else if (name.equals("w:num")) {
                readList(cursor);
            }
        });
    }

    private void readScheme(XmlCursor cursor) throws XMLStreamException {
        int id = cursor.number("abstractNumId", -1);
        Scheme scheme = new Scheme();
        cursor.children(name -> {
            switch (name) {
                case "w:lvl" -> readLevel(cursor, scheme.levels);
                case "w:styleLink" -> named.put(cursor.attributeOr("val", ""), id);
                case "w:numStyleLink" -> scheme.style = cursor.attribute("val");
                default -> {
                    // Names for the user.
                }
            }
        });
        schemes.put(id, scheme);
    }

    private void readList(XmlCursor cursor) throws XMLStreamException {
        int id = cursor.number("numId", -1);
        List list = new List();
        cursor.children(name -> {
            if (name.equals("w:abstractNumId")) {
                list.scheme = cursor.number("val", -1);
            } else if (name.equals("w:lvlOverride")) {
                int at = Math.clamp(cursor.number("ilvl", 0), 0, LEVELS - 1);
                cursor.children(inner -> {
                    if (inner.equals("w:startOverride")) {
                        list.starts[at] = cursor.number("val", 1);
                    } else if (inner.equals("w:lvl")) {
                        readLevel(cursor, list.levels);
                    }
                });
            }
        });
        lists.put(id, list);
    }

    private static void readLevel(XmlCursor cursor, @Nullable Level[] levels) throws XMLStreamException {
        int at = Math.clamp(cursor.number("ilvl", 0), 0, LEVELS - 1);
        Level[] level = {Level.DEFAULT};
        cursor.children(name -> level[0] = with(level[0], name, cursor));
        levels[at] = level[0];
    }

    private static Level with(Level level, String name, XmlCursor cursor) throws XMLStreamException {
        return switch (name) {
            case "w:start" -> level.start(cursor.number("val", 1));
            case "w:numFmt" -> level.form(cursor.attributeOr("val", "decimal"));
            case "w:lvlText" -> level.text(cursor.attributeOr("val", ""));
            case "w:lvlRestart" -> level.restart(cursor.number("val", -1));
            case "w:isLgl" -> level.plain(Names.isOn(cursor));
            case "w:pStyle" -> level.style(cursor.attribute("val"));
            case "mc:AlternateContent" -> alternative(level, cursor);
            default -> level;
        };
    }

    /** A form of numbers that only new programs know stands beside one that all know. */
    private static Level alternative(Level level, XmlCursor cursor) throws XMLStreamException {
        Level[] last = {level};
        cursor.children(branch -> cursor.children(name -> {
            if (!cursor.attributeOr("val", "").equals("custom")) {
                last[0] = with(last[0], name, cursor);
            }
        }));
        return last[0];
    }

    @Override
    public boolean has(int list) {
        return scheme(list) != null;
    }

    /** Follows links through styles; −1 for none. */
    @Override
    public int schemeNumber(int list) {
        List found = lists.get(list);
        int number = found == null ? -1 : found.scheme;
        Set<Integer> seen = new HashSet<>();
        while (seen.add(number)) {
            Scheme scheme = schemes.get(number);
            if (scheme == null) {
                return -1;
            }
            String link = scheme.style;
            if (link == null || !named.containsKey(link)) {
                return number;
            }
            number = named.get(link);
        }
        return number;
    }

    private @Nullable Scheme scheme(int list) {
        return schemes.get(schemeNumber(list));
    }

    @Override
    public Level level(int list, int at) {
        List own = lists.get(list);
        Level replaced = own == null ? null : own.levels[at];
        Scheme scheme = scheme(list);
        Level shared = scheme == null ? null : scheme.levels[at];
        return replaced != null ? replaced : shared != null ? shared : Level.DEFAULT;
    }

    @Override
    public @Nullable Integer start(int list, int at) {
        List own = lists.get(list);
        return own == null ? null : own.starts[at];
    }

    /** The level on which a list puts paragraphs of a style; −1 when it says nothing of it. */
    int levelOf(int list, String style) {
        for (int at = 0; at < LEVELS; at++) {
            if (style.equals(level(list, at).style())) {
                return at;
            }
        }
        return -1;
    }
}
