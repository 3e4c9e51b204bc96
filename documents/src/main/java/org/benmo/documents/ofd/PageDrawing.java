package org.benmo.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;
import org.benmo.documents.layout.Canvas;
import org.benmo.documents.layout.Ink;
import org.benmo.documents.layout.PageContent;

/** Draws a page: its template, its layers and the drawings they share, all on one canvas. */
final class PageDrawing {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** Ruling lines that do not say how thick they are. */
    private static final double LINE_WIDTH = 0.353;

    private static final int DRAWINGS_DEEP = 8;
    private static final int DRAWINGS_MAX = 2_000;

    private final OfdPackage parts;
    private final OfdDocument document;
    private final Canvas canvas;
    private final Affine page;
    private int drawings;

    private PageDrawing(OfdPackage parts, OfdDocument document, List<Double> box) {
        this.parts = parts;
        this.document = document;
        this.canvas = new Canvas(box.get(2) * POINTS_PER_MILLIMETRE, box.get(3) * POINTS_PER_MILLIMETRE);
        this.page = Affine.scaled(POINTS_PER_MILLIMETRE).after(Affine.moved(-box.get(0), -box.get(1)));
    }

    /** What a page shows. A page that is damaged or overfull keeps what was read of it. */
    static PageContent read(OfdPackage parts, OfdDocument document, Optional<String> part, int number) {
        Frame frame = new Frame(document.box());
        boolean damaged = part.isEmpty();
        boolean cut = false;
        PageDrawing drawing = new PageDrawing(parts, document, frame.box);
        try {
            if (part.isPresent()) {
                OfdDocument.walk(parts, part.get(), frame::read);
                drawing = new PageDrawing(parts, document, frame.box);
                drawing.layers(frame.templates);
                OfdDocument.walk(parts, part.get(), drawing::content);
            }
        } catch (Canvas.TooDense e) {
            cut = true;
        } catch (Refusal e) {
            damaged = true;
        }
        return drawing.canvas.content(number, cut, damaged);
    }

    private void layers(List<String> templates) throws Refusal {
        for (String template : templates) {
            String found = document.templates().get(template);
            if (found != null) {
                OfdDocument.walk(parts, found, this::content);
            }
        }
    }

    /** What must be known of a page before anything is drawn. */
    private static final class Frame {
        private List<Double> box;
        private final List<String> templates = new ArrayList<>();

        Frame(List<Double> usual) {
            this.box = usual;
        }

        void read(XmlCursor cursor) throws XMLStreamException {
            cursor.children(name -> {
                if (name.equals("Area")) {
                    box = OfdDocument.area(cursor, box);
                } else if (name.equals("Template")) {
                    templates.add(cursor.attributeOr("TemplateID", ""));
                }
            });
        }
    }

    private void content(XmlCursor cursor) throws XMLStreamException {
        cursor.children(name -> {
            if (name.equals("Content")) {
                cursor.children(layer -> cursor.children(object -> draw(object, cursor, page, 0)));
            }
        });
    }

    private void draw(String name, XmlCursor cursor, Affine outer, int deep) throws XMLStreamException {
        if (cursor.attributeOr("Visible", "true").equals("false")) {
            return;
        }
        switch (name) {
            case "PageBlock" -> cursor.children(object -> draw(object, cursor, outer, deep));
            case "TextObject" -> new TextDrawing(canvas, placed(cursor, outer), cursor).read();
            case "PathObject" -> path(cursor, placed(cursor, outer));
            case "ImageObject" -> picture(cursor, outer);
            case "CompositeObject" -> shared(cursor.attributeOr("ResourceID", ""), placed(cursor, outer), deep);
            default -> {
                // Videos and the like.
            }
        }
    }

    /** Objects are drawn in their own frame, which their boundary moves. */
    private static Affine placed(XmlCursor cursor, Affine outer) {
        List<Double> boundary = Numbers.of(cursor.attribute("Boundary"));
        Affine moved = boundary.size() >= 2 ? Affine.moved(boundary.get(0), boundary.get(1)) : Affine.IDENTITY;
        return outer.after(moved).after(Affine.of(Numbers.of(cursor.attribute("CTM"))));
    }

    private void path(XmlCursor cursor, Affine affine) throws XMLStreamException {
        boolean stroked = !cursor.attributeOr("Stroke", "true").equals("false");
        boolean filled = cursor.attributeOr("Fill", "false").equals("true");
        double width = Numbers.number(cursor.attribute("LineWidth"), LINE_WIDTH) * affine.scale();
        cursor.children(name -> {
            if (name.equals("AbbreviatedData")) {
                canvas.path(Shape.read(cursor.text(), affine).take(), stroked, filled, width, Ink.FRESH);
            }
        });
    }

    private void picture(XmlCursor cursor, Affine outer) {
        List<Double> b = Numbers.of(cursor.attribute("Boundary"));
        if (b.size() == 4) {
            canvas.picture(outer.box(b.get(0), b.get(1), b.get(0) + b.get(2), b.get(1) + b.get(3)), Ink.FRESH);
        }
    }

    /** Draws what several pages share; it may itself share, but not for ever. */
    private void shared(String id, Affine affine, int deep) throws XMLStreamException {
        if (deep >= DRAWINGS_DEEP || ++drawings > DRAWINGS_MAX) {
            throw new Canvas.TooDense();
        }
        for (String resource : document.resources()) {
            try {
                OfdDocument.walk(parts, resource, cursor -> unit(cursor, id, affine, deep + 1));
            } catch (Refusal e) {
                throw new XMLStreamException(e);
            }
        }
    }

    private void unit(XmlCursor cursor, String id, Affine affine, int deep) throws XMLStreamException {
        cursor.children(group -> {
            if (group.equals("CompositeGraphicUnits")) {
                cursor.children(unit -> {
                    if (cursor.attributeOr("ID", "").equals(id)) {
                        cursor.children(content -> {
                            if (content.equals("Content")) {
                                cursor.children(object -> draw(object, cursor, affine, deep));
                            }
                        });
                    }
                });
            }
        });
    }
}
