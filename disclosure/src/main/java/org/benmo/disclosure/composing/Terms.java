package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Style;
import org.benmo.statements.data.Node;

/** The explanations of terms, in our own words from one file, those of the items this year uses added. */
final class Terms {
    private Terms() {}

    /** Writes the terms named, numbered, then the functional items that have an explanation. */
    static void write(Node names, YearFigures figures, List<Element> elements) {
        Node terms = Family.resource("terms.yaml");
        List<String> said = new ArrayList<>();
        for (Node name : names.asList()) {
            Node words = terms.field("terms")
                    .flatMap(all -> all.field(name.asText()))
                    .orElseThrow(() -> new IllegalArgumentException("no term " + name.asText()));
            said.add(name.asText() + "：" + words.asText());
        }
        for (Sources.Item item : new Sources(figures).of("items")) {
            terms.field("items")
                    .flatMap(all -> all.field(item.label()))
                    .map(words -> item.label() + "：" + words.asText())
                    .filter(line -> !said.contains(line))
                    .ifPresent(said::add);
        }
        int number = 0;
        for (String line : said) {
            number++;
            elements.add(Element.Paragraph.of(Style.BODY, Ordinals.of(number) + "、" + line));
        }
    }
}
