package org.benmo.documents.publication.fonts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Table;

/** Which characters of a publication none of our fonts has. */
public final class Coverage {
    private static final int AROUND = 10;

    private Coverage() {}

    /** One problem a character, with the words it was met in; empty when everything can be printed. */
    public static List<Problem> problems(Publication publication) {
        Map<Integer, String> missing = new LinkedHashMap<>();
        for (String text : texts(publication)) {
            text.codePoints()
                    .filter(c -> c > ' ' && Typeface.SERIF.with(c).isEmpty())
                    .forEach(c -> missing.putIfAbsent(c, around(text, c)));
        }
        List<Problem> problems = new ArrayList<>();
        missing.forEach((character, words) -> problems.add(ProblemCode.NO_GLYPH.problem(
                Character.toString(character), String.format("U+%04X", character), words)));
        return List.copyOf(problems);
    }

    private static String around(String text, int character) {
        int at = text.indexOf(character);
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }

    private static List<String> texts(Publication publication) {
        List<String> texts = new ArrayList<>();
        for (Element element : publication.elements()) {
            switch (element) {
                case Element.Heading heading -> texts.add(heading.text());
                case Element.Paragraph paragraph -> texts.add(paragraph.text());
                case Element.Tabulation tabulation -> add(texts, tabulation.table());
                case Element.Contents contents -> texts.add(contents.title());
                case Element.Drawing drawing ->
                    drawing.chart().groups().forEach(group -> {
                        texts.add(group.name());
                        texts.add(Run.text(group.labels()));
                    });
                case Element.PageBreak ignored -> {}
                case Element.Space ignored -> {}
            }
        }
        return texts;
    }

    private static void add(List<String> texts, Table table) {
        texts.add(table.title());
        table.headLine().forEach(line -> texts.add(line.left() + line.middle() + line.right()));
        table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
        texts.addAll(table.notes());
    }
}
