package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.XmlCursor;

/** Reads paragraphs of one story: their runs, numbers, notes, and the text boxes anchored in them. */
final class ParagraphReader {
    private final XmlCursor cursor;
    private final Story.Reading reading;
    private final Fields fields = new Fields();
    /** Words of paragraphs whose end a revision deleted: they run on into the next. */
    private Words pending = new Words();

    private Words words = new Words();
    private ParagraphFormat format = ParagraphFormat.PLAIN;
    private Styles.Resolved style;
    private Map<Double, Integer> sizes = new HashMap<>();
    private List<Item> after = new ArrayList<>();
    private String path = "";
    private int boxes;
    private long width;
    private long height;

    ParagraphReader(XmlCursor cursor, Story.Reading reading) {
        this.cursor = cursor;
        this.reading = reading;
        this.style = reading.styles().paragraphStyle(null);
    }

    /** Reads the paragraph the cursor stands on and adds it, then the boxes and notes in it. */
    void read(String at, List<Item> items) throws XMLStreamException {
        reading.budget().paragraph();
        words = new Words();
        format = ParagraphFormat.PLAIN;
        style = reading.styles().paragraphStyle(null);
        sizes = new HashMap<>();
        after = new ArrayList<>();
        path = at;
        boxes = 0;
        cursor.children(this::inline);
        fields.endParagraph();
        ParagraphFormat effective = format.over(style.paragraph());
        if (format.mark().deleted()) {
            reading.seen().revision();
            pending.add(words);
            items.addAll(after);
            return;
        }
        boolean invisible = words.isBlank()
                && reading.styles().effective(format.mark(), style).isHidden();
        String label = invisible ? "" : label(effective);
        if (pending.length() > 0) {
            Words joined = new Words();
            joined.add(pending);
            joined.add(words);
            words = joined;
            pending = new Words();
        }
        words.prefix(label);
        if (!words.isBlank()) {
            double size = size();
            boolean contents = style.contents() || effective.hasLeader();
            items.add(new Item.Paragraph(contents ? words.withLeader() : words, size, effective.indent(size), path));
        }
        items.addAll(after);
    }

    /** Adds what waits for a next paragraph that does not come. */
    void finish(List<Item> items) {
        if (!pending.isBlank()) {
            Words rest = new Words();
            rest.add(pending);
            items.add(new Item.Paragraph(rest, 0, 0, path));
        }
        pending = new Words();
    }

    private String label(ParagraphFormat effective) {
        Integer list = effective.list();
        if (list == null || list == 0) {
            return "";
        }
        String named = format.style();
        boolean direct = format.list() != null || format.level() != null;
        int linked = direct || named == null ? -1 : reading.numbering().levelOf(list, named);
        Integer level = direct ? format.level() : effective.level();
        return reading.counters().next(list, linked >= 0 ? linked : level == null ? 0 : level);
    }

    /** The size most of the paragraph is set in. */
    private double size() {
        return sizes.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> Styles.points(style.run()));
    }

    private void inline(String name) throws XMLStreamException {
        switch (name) {
            case "w:pPr" -> {
                format = ParagraphFormat.read(cursor);
                style = reading.styles().paragraphStyle(format.style());
            }
            case "w:r" -> run();
            case "w:ins", "w:moveTo" -> {
                reading.seen().revision();
                cursor.children(this::inline);
            }
            case "w:del", "w:moveFrom" -> reading.seen().revision();
            case "w:hyperlink",
                    "w:smartTag",
                    "w:sdt",
                    "w:sdtContent",
                    "w:fldSimple",
                    "w:customXml",
                    "w:bdo",
                    "w:dir",
                    "w:rubyBase",
                    "m:oMath",
                    "m:oMathPara",
                    "m:e",
                    "m:num",
                    "m:sup",
                    "m:sub",
                    "m:f",
                    "m:sSup",
                    "m:sSub",
                    "m:d",
                    "m:rad",
                    "m:nary",
                    "m:func",
                    "m:fName" -> cursor.children(this::inline);
            case "m:den" -> {
                show("/", RunFormat.PLAIN);
                cursor.children(this::inline);
            }
            case "m:r" ->
                cursor.children(inner -> {
                    if (inner.equals("m:t")) {
                        show(cursor.text(), RunFormat.PLAIN);
                    }
                });
            case "mc:AlternateContent" -> Alternatives.read(cursor, this::inline);
            default -> {
                // Marks of bookmarks, comments, spelling.
            }
        }
    }

    private void run() throws XMLStreamException {
        RunFormat[] run = {RunFormat.PLAIN};
        cursor.children(name -> {
            if (name.equals("w:rPr")) {
                run[0] = RunFormat.read(cursor);
            } else {
                piece(name, run[0]);
            }
        });
    }

    private void piece(String name, RunFormat run) throws XMLStreamException {
        switch (name) {
            case "w:t" -> show(cursor.text(), run);
            case "w:tab", "w:ptab" -> show("\t", run);
            case "w:br", "w:cr" -> show("\n", run);
            case "w:noBreakHyphen" -> show("-", run);
            case "w:sym" -> show(Symbols.character(cursor), run);
            case "w:fldChar" -> fields.mark(cursor.attributeOr("fldCharType", ""));
            case "w:footnoteReference" -> aside(reading.notes().footnote(cursor.number("id", 0)));
            case "w:endnoteReference" -> aside(reading.notes().endnote(cursor.number("id", 0)));
            case "w:ruby" -> cursor.children(this::inline);
            case "w:object" -> {
                reading.seen().embedded();
                drawing("w:object");
            }
            case "w:drawing", "w:pict" -> drawing(name);
            case "mc:AlternateContent" -> Alternatives.read(cursor, inner -> piece(inner, run));
            default -> {
                // Instructions of fields, deleted text, page marks.
            }
        }
    }

    private void show(String text, RunFormat run) throws XMLStreamException {
        reading.budget().characters(text.length());
        RunFormat effective = reading.styles().effective(run, style);
        if (text.isEmpty() || effective.isHidden() || !fields.isShown()) {
            return;
        }
        words.add(text, effective.raised());
        sizes.merge(Styles.points(effective), text.length(), Integer::sum);
    }

    /** Looks for text boxes in a drawing, and for what cannot be read of it. */
    private void drawing(String name) throws XMLStreamException {
        switch (name) {
            case "w:txbxContent" -> aside(Story.read(cursor, reading, path + "/txbx[" + ++boxes + "]"));
            case "wp:extent" -> {
                // Whether it is a picture or a frame around text shows only inside.
                width = cursor.number("cx", 0);
                height = cursor.number("cy", 0);
            }
            case "other:pic" -> reading.seen().picture(width, height);
            case "other:chart" -> reading.seen().embedded();
            case "mc:AlternateContent" -> Alternatives.read(cursor, this::drawing);
            default -> cursor.children(this::drawing);
        }
    }

    private void aside(List<Item> items) {
        if (!items.isEmpty()) {
            after.add(new Item.Aside(items));
        }
    }
}
