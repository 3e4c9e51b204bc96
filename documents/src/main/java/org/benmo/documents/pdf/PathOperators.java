package org.benmo.documents.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The operators that draw paths and set colours, handed to the walker as plain numbers. PDFBox's own ones would want a
 * renderer, and load colour profiles.
 */
final class PathOperators {
    /** Receives the operators. Operands are in user space. */
    interface Pen {
        void move(float x, float y);

        void line(float x, float y);

        void curve(float x, float y);

        void close();

        void rectangle(float x, float y, float width, float height);

        /** Paints and forgets the path. */
        void paint(boolean stroked, boolean filled);

        void clip();

        /** Sets the colour of filling from one grey, three RGB or four CMYK components; none for a pattern. */
        void fillColour(float[] components);

        /** A picture in the content stream itself. */
        void picture();
    }

    private interface Action {
        void run(float[] operands);
    }

    private PathOperators() {}

    static void register(PDFStreamEngine engine, Pen pen) {
        add(engine, "m", 2, v -> pen.move(v[0], v[1]));
        add(engine, "l", 2, v -> pen.line(v[0], v[1]));
        add(engine, "c", 6, v -> pen.curve(v[4], v[5]));
        add(engine, "v", 4, v -> pen.curve(v[2], v[3]));
        add(engine, "y", 4, v -> pen.curve(v[2], v[3]));
        add(engine, "h", 0, v -> pen.close());
        add(engine, "re", 4, v -> pen.rectangle(v[0], v[1], v[2], v[3]));
        for (String fill : List.of("f", "F", "f*")) {
            add(engine, fill, 0, v -> pen.paint(false, true));
        }
        for (String both : List.of("B", "B*")) {
            add(engine, both, 0, v -> pen.paint(true, true));
        }
        for (String closing : List.of("b", "b*")) {
            add(engine, closing, 0, v -> closeAndPaint(pen, true));
        }
        add(engine, "S", 0, v -> pen.paint(true, false));
        add(engine, "s", 0, v -> closeAndPaint(pen, false));
        add(engine, "n", 0, v -> pen.paint(false, false));
        add(engine, "W", 0, v -> pen.clip());
        add(engine, "W*", 0, v -> pen.clip());
        for (String colour : List.of("g", "rg", "k")) {
            add(engine, colour, 1, pen::fillColour);
        }
        // One component of another colour space may be a tint, where 1 is full ink: taken for dark.
        for (String colour : List.of("sc", "scn")) {
            add(engine, colour, 0, v -> pen.fillColour(v.length == 1 ? new float[] {0} : v));
        }
        add(engine, "cs", 0, v -> pen.fillColour(new float[] {0}));
        add(engine, "BI", 0, v -> pen.picture());
    }

    private static void closeAndPaint(Pen pen, boolean filled) {
        pen.close();
        pen.paint(true, filled);
    }

    private static void add(PDFStreamEngine engine, String name, int operands, Action action) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> arguments) {
                float[] numbers = numbers(arguments);
                if (numbers.length >= operands) {
                    action.run(numbers);
                }
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    private static float[] numbers(List<COSBase> arguments) {
        float[] numbers = new float[arguments.size()];
        int count = 0;
        for (COSBase argument : arguments) {
            if (argument instanceof COSNumber number) {
                numbers[count++] = number.floatValue();
            }
        }
        return count == numbers.length ? numbers : java.util.Arrays.copyOf(numbers, count);
    }
}
