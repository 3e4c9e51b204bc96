package org.benmo.reports.letter;

import org.benmo.disclosure.Finding;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;
import org.benmo.reports.Words;

/** One finding as an official writes it: where, what is printed, what it should be, why, and what is asked. */
final class Item {
    private static final int PRINTED_MAX = 120;
    private static final int RELATIONS_MAX = 2;

    private Item() {}

    static String of(FileResult.Explained explained, String part) {
        Finding finding = explained.finding();
        StringBuilder words = new StringBuilder(place(finding, part));
        if (finding.expected().isPresent()) {
            words.append(Messages.get("letter.item.printed", printed(finding)));
            words.append(Messages.get("letter.item.expected", finding.expected().get()));
            finding.difference().ifPresent(d -> words.append(Messages.get("letter.item.difference", d)));
            words.append("。");
            relations(explained, words);
        } else {
            if (!finding.text().isBlank()) {
                words.append(Messages.get("letter.item.printed", printed(finding)))
                        .append("。");
            }
            words.append(ended(finding.message()));
            if (finding.certainty() == Finding.Certainty.TIE) {
                words.append(Messages.get("finding.tie.plain"));
            }
        }
        finding.cause().ifPresent(cause -> words.append(Messages.get("letter.item.cause", ended(cause))));
        words.append(Messages.get("letter.item.request", ended(finding.suggestion())));
        return Words.oneLine(words.toString());
    }

    /** What the heading of the part has said already is not said again. */
    private static String place(Finding finding, String part) {
        String last = part.substring(part.lastIndexOf('·') + 1);
        int told = finding.where().lastIndexOf(last);
        String rest =
                told < 0 ? "" : finding.where().substring(told + last.length()).strip();
        String page = finding.places().stream()
                .flatMap(found -> found.places().stream())
                .map(Words::place)
                .findFirst()
                .orElse("");
        if (rest.isEmpty() && page.isEmpty()) {
            return "";
        }
        return (rest.isEmpty() ? page : page.isEmpty() ? rest : rest + "（" + page + "）") + "，";
    }

    private static String printed(Finding finding) {
        String text = Words.oneLine(finding.text());
        return text.length() <= PRINTED_MAX ? text : text.substring(0, PRINTED_MAX) + "……";
    }

    private static void relations(FileResult.Explained explained, StringBuilder words) {
        int shown = 0;
        for (FileResult.Relation relation : explained.relations()) {
            if (shown == RELATIONS_MAX) {
                break;
            }
            shown++;
            words.append(shown == 1 ? Messages.get("letter.item.relation") : "；");
            words.append(relation.words())
                    .append("（")
                    .append(relation.numbers())
                    .append("）");
        }
        if (shown > 0) {
            words.append(Messages.get("letter.item.relation.end"));
        }
    }

    private static String ended(String sentence) {
        String stripped = sentence.strip();
        return stripped.isEmpty() || stripped.endsWith("。") || stripped.endsWith("！") || stripped.endsWith("？")
                ? stripped
                : stripped + "。";
    }
}
