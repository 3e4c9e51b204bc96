package org.benmo.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;
import org.jspecify.annotations.Nullable;

/** The styles of a document, each with everything it inherits. A style that is based on itself inherits nothing more. */
final class Styles {
    private static final int POINTS_DEFAULT = 10;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Resolved> resolved = new HashMap<>();
    private RunFormat defaults = RunFormat.PLAIN;
    private @Nullable String usual;

    private record Style(String name, @Nullable String base, ParagraphFormat paragraph, RunFormat run) {}

    /**
     * A style with what it inherits.
     *
     * @param contents true for entries of a table of contents
     */
    record Resolved(ParagraphFormat paragraph, RunFormat run, boolean contents) {}

    /** The styles of a document; none for one without that part. */
    static Styles read(Optional<InputStream> part) throws Refusal {
        Styles styles = new Styles();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                styles.read(Names.cursor(in));
            } catch (IOException | XMLStreamException e) {
                throw Refusal.of(e);
            }
        }
        return styles;
    }

    private void read(XmlCursor cursor) throws XMLStreamException {
        cursor.children(name -> {
            if (name.equals("w:docDefaults")) {
                readDefaults(cursor);
            } else if (name.equals("w:style")) {
                readStyle(cursor);
            }
        });
    }

    private void readDefaults(XmlCursor cursor) throws XMLStreamException {
        cursor.children(outer -> {
            if (outer.equals("w:rPrDefault")) {
                cursor.children(name -> defaults = name.equals("w:rPr") ? RunFormat.read(cursor) : defaults);
            }
        });
    }

    private void readStyle(XmlCursor cursor) throws XMLStreamException {
        String id = cursor.attributeOr("styleId", "");
        boolean paragraphs = cursor.attributeOr("type", "paragraph").equals("paragraph");
        String isDefault = cursor.attributeOr("default", "0");
        if (paragraphs && (isDefault.equals("1") || isDefault.equals("true") || isDefault.equals("on"))) {
            usual = id;
        }
        Draft draft = new Draft();
        cursor.children(name -> {
            switch (name) {
                case "w:name" -> draft.name = cursor.attributeOr("val", "");
                case "w:basedOn" -> draft.base = cursor.attribute("val");
                case "w:pPr" -> draft.paragraph = ParagraphFormat.read(cursor);
                case "w:rPr" -> draft.run = RunFormat.read(cursor);
                default -> {
                    // Nothing that is inherited.
                }
            }
        });
        styles.putIfAbsent(id, new Style(draft.name, draft.base, draft.paragraph, draft.run));
    }

    private static final class Draft {
        String name = "";

        @Nullable
        String base;

        ParagraphFormat paragraph = ParagraphFormat.PLAIN;
        RunFormat run = RunFormat.PLAIN;
    }

    /** The style of that name, the usual one of paragraphs for none. */
    Resolved paragraphStyle(@Nullable String id) {
        String key = id != null && styles.containsKey(id) ? id : usual == null ? "" : usual;
        Resolved known = resolved.get(key);
        if (known == null) {
            known = resolve(key);
            resolved.put(key, known);
        }
        return known;
    }

    private Resolved resolve(String id) {
        ParagraphFormat paragraph = ParagraphFormat.PLAIN;
        RunFormat run = RunFormat.PLAIN;
        boolean contents = false;
        Set<String> seen = new HashSet<>();
        @Nullable String key = id;
        while (key != null && seen.add(key)) {
            Style style = styles.get(key);
            if (style == null) {
                break;
            }
            paragraph = paragraph.over(style.paragraph);
            run = run.over(style.run);
            String name = style.name.toLowerCase(Locale.ROOT);
            contents |= name.startsWith("toc ") || name.contains("目录");
            key = style.base;
        }
        return new Resolved(paragraph, run.over(defaults), contents);
    }

    /** A run's own format with what its character style and its paragraph add. */
    RunFormat effective(RunFormat own, Resolved paragraph) {
        RunFormat format = own;
        @Nullable String key = own.style();
        Set<String> seen = new HashSet<>();
        while (key != null && seen.add(key)) {
            Style style = styles.get(key);
            if (style == null) {
                break;
            }
            format = format.over(style.run);
            key = style.base;
        }
        return format.over(paragraph.run());
    }

    static double points(RunFormat effective) {
        Integer halfPoints = effective.halfPoints();
        return halfPoints == null || halfPoints <= 0 ? POINTS_DEFAULT : halfPoints / 2.0;
    }
}
