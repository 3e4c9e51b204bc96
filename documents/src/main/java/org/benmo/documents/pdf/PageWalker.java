package org.benmo.documents.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.benmo.documents.layout.Box;
import org.benmo.documents.layout.Canvas;
import org.benmo.documents.layout.Ink;
import org.benmo.documents.layout.Outline;
import org.benmo.documents.layout.PageContent;

/** Runs through the content of a page and collects what is drawn, in coordinates of the page as displayed. */
final class PageWalker extends PDFStreamEngine {
    /** Bounds what one page may cost; published pages stay below a hundredth of it. */
    private static final int OPERATORS_MAX = 4_000_000;

    private static final int SAVED_MAX = 5000;
    private static final int FORMS_MAX = 20_000;

    private final Fonts fonts = new Fonts();
    private final Deque<Ink> saved = new ArrayDeque<>();
    private Ink ink = Ink.FRESH;
    private DisplayedPage display = new DisplayedPage(new PDRectangle(1, 1), 0);
    private Canvas canvas = new Canvas(display.width(), display.height());
    private int operators;
    private int forms;

    PageWalker() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new LightFont());
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new SetMatrix(this));
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetLineWidth(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new FormOrPicture());
        PathOperators.register(this, new PathPen());
    }

    /** What is drawn on the page. */
    PageContent walk(PDPage page, int number) {
        display = new DisplayedPage(page.getCropBox(), page.getRotation());
        canvas = new Canvas(display.width(), display.height());
        saved.clear();
        ink = Ink.FRESH;
        operators = 0;
        forms = 0;
        boolean cut = false;
        boolean damaged = false;
        try {
            if (Inflation.isExcessive(page)) {
                throw new Canvas.TooDense();
            }
            processPage(new FlatPage(page));
        } catch (Canvas.TooDense e) {
            cut = true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A page that PDFBox cannot get through; what was read of it so far is kept and the page is named.
            damaged = true;
        }
        return canvas.content(number, cut, damaged);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > OPERATORS_MAX) {
            throw new Canvas.TooDense();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        canvas.spoil();
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        // Everything else neither draws text nor lines.
    }

    @Override
    public void saveGraphicsState() {
        if (saved.size() > SAVED_MAX) {
            throw new Canvas.TooDense();
        }
        saved.push(ink);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!saved.isEmpty()) {
            ink = saved.pop();
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String meaning = fonts.meaning(font, code);
        float advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        float emphasis = font instanceof PDType3Font drawn ? drawnScale(drawn) : 1;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        double alpha = getGraphicsState().getNonStrokeAlphaConstant();
        canvas.glyph(meaning, display.em(matrix, emphasis), advance, ink, invisible, alpha);
    }

    /** How large the letters of a font made of drawings are, relative to its nominal size. */
    private static float drawnScale(PDType3Font font) {
        PDRectangle box = font.getFontBBox();
        float height = box == null
                ? 0
                : box.getHeight() * Math.abs(font.getFontMatrix().getScaleY());
        return height > 0.3f && height < 3f ? height : 1;
    }

    /** Takes the shapes out of a font before PDFBox parses them. */
    private final class LightFont extends SetFontAndSize {
        LightFont() {
            super(PageWalker.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            PDResources resources = getResources();
            if (resources != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
                COSDictionary all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
                fonts.unburden(all == null ? null : all.getCOSDictionary(name));
            }
            super.process(operator, operands);
        }
    }

    /** Enters forms, measures pictures. */
    private final class FormOrPicture extends DrawObject {
        FormOrPicture() {
            super(PageWalker.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || getResources() == null) {
                return;
            }
            COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSStream drawn = all == null ? null : all.getCOSStream(name);
            if (drawn == null) {
                return;
            }
            if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
                canvas.picture(display.box(getGraphicsState().getCurrentTransformationMatrix()), ink);
                return;
            }
            if (++forms > FORMS_MAX || Inflation.isExcessive(drawn)) {
                throw new Canvas.TooDense();
            }
            Ink before = ink;
            super.process(operator, operands);
            ink = before;
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }

    /** Builds paths in displayed coordinates. */
    private final class PathPen implements PathOperators.Pen {
        private final Outline outline = new Outline();
        private boolean clipping;

        private double[] at(float x, float y) {
            return display.point(getGraphicsState().getCurrentTransformationMatrix(), x, y);
        }

        @Override
        public void move(float x, float y) {
            double[] p = at(x, y);
            outline.move(p[0], p[1]);
        }

        @Override
        public void line(float x, float y) {
            double[] p = at(x, y);
            outline.line(p[0], p[1]);
        }

        @Override
        public void curve(float x, float y) {
            double[] p = at(x, y);
            outline.curve(p[0], p[1]);
        }

        @Override
        public void close() {
            outline.close();
        }

        @Override
        public void rectangle(float x, float y, float width, float height) {
            move(x, y);
            line(x + width, y);
            line(x + width, y + height);
            line(x, y + height);
            close();
        }

        @Override
        public void paint(boolean stroked, boolean filled) {
            List<Outline.Subpath> subpaths = outline.take();
            if (stroked || filled) {
                Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
                double scale = Math.sqrt(Math.abs(
                        (double) ctm.getScaleX() * ctm.getScaleY() - (double) ctm.getShearX() * ctm.getShearY()));
                canvas.path(subpaths, stroked, filled, getGraphicsState().getLineWidth() * scale, ink);
            }
            if (clipping && !subpaths.isEmpty()) {
                Box bounds = subpaths.getFirst().box();
                for (Outline.Subpath subpath : subpaths) {
                    bounds = bounds.around(subpath.box());
                }
                ink = ink.clipped(bounds);
            }
            clipping = false;
        }

        @Override
        public void clip() {
            clipping = true;
        }

        @Override
        public void fillColour(float[] v) {
            double lightness = switch (v.length) {
                case 1 -> v[0];
                case 3 -> 0.3 * v[0] + 0.59 * v[1] + 0.11 * v[2];
                case 4 -> (1 - v[3]) * (1 - (0.3 * v[0] + 0.59 * v[1] + 0.11 * v[2]));
                default -> 0;
            };
            ink = ink.filling(lightness);
        }

        @Override
        public void picture() {
            canvas.picture(display.box(getGraphicsState().getCurrentTransformationMatrix()), ink);
        }
    }
}
