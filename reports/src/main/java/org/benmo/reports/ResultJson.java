package org.benmo.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.statements.identities.Severity;
import tools.jackson.core.JsonGenerator;

/** A result written down whole on one line, and read again. A superset of the contract in {@code docs/json.md}; for our own use only. */
public final class ResultJson {
    private ResultJson() {}

    /** What was to be read is no result of ours, such as the torn last line of an interrupted run. */
    public static final class NotOurs extends Exception {
        private static final long serialVersionUID = 1L;

        NotOurs(Throwable cause) {
            super(cause);
        }
    }

    /** One line, without its end. */
    public static String write(FileResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReport.generator(bytes)) {
            new ResultWriter(json, true).write(result);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The result of such a line. */
    public static FileResult read(String line) throws NotOurs {
        try {
            return result(JsonTree.read(line));
        } catch (JsonTree.Unreadable | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new NotOurs(e);
        }
    }

    static FileResult result(JsonTree tree) {
        return new FileResult(
                tree.text("file"),
                tree.has("obligations") ? Optional.of(document(tree)) : Optional.empty(),
                tree.trees("problems").stream().map(ResultJson::problem).toList(),
                tree.optional("defect"),
                tree.has("joint") ? Optional.of(joint(tree)) : Optional.empty());
    }

    private static Joint joint(JsonTree tree) {
        return new Joint(
                tree.flag("joint"),
                tree.trees("files").stream().map(file -> file.text("file")).toList());
    }

    private static FileResult.Understood document(JsonTree tree) {
        JsonTree tally = tree.tree("obligations");
        return new FileResult.Understood(
                tree.text("format"),
                kind(tree),
                tree.optional("unit"),
                tree.has("year") ? OptionalInt.of(tree.number("year")) : OptionalInt.empty(),
                tree.text("template"),
                tree.number("pages"),
                tree.trees("forms").stream().map(ResultJson::form).toList(),
                numbers(tree.tree("numbers")),
                new Report.Tally(
                        tally.number("holds"),
                        tally.number("rounding"),
                        tally.number("broken"),
                        tally.number("notApplicable"),
                        tally.number("cannotTell")),
                tree.trees("findings").stream().map(ResultJson::explained).toList(),
                tree.trees("undecided").stream().map(ResultJson::undecided).toList());
    }

    private static DocumentKind kind(JsonTree tree) {
        if (tree.flag("blankTemplate")) {
            return DocumentKind.TEMPLATE;
        }
        return switch (tree.text("kind")) {
            case "final-accounts" -> DocumentKind.FINAL_ACCOUNTS;
            case "budget" -> DocumentKind.BUDGET;
            case "other" -> DocumentKind.OTHER;
            default -> throw new IllegalArgumentException(tree.text("kind"));
        };
    }

    private static FileResult.FormFound form(JsonTree tree) {
        return new FileResult.FormFound(
                tree.text("form"), tree.text("title"), tree.number("page"), tree.number("rows"), tree.flag("empty"));
    }

    private static Disclosure.Numbers numbers(JsonTree tree) {
        return new Disclosure.Numbers(
                tree.number("total"),
                tree.number("understood"),
                tree.trees("unread").stream()
                        .map(u -> new Disclosure.Unread(u.text("text"), placesIn(u), u.number("page")))
                        .toList());
    }

    /** The place written among the fields of an unread number; a page alone is no place. */
    private static List<Place> placesIn(JsonTree tree) {
        boolean placed = tree.has("box") || tree.has("line") || tree.has("cell") || tree.has("path");
        return placed ? List.of(place(tree)) : List.of();
    }

    private static FileResult.Explained explained(JsonTree tree) {
        Finding finding = new Finding(
                tree.text("code"),
                Severity.valueOf(tree.text("severity").toUpperCase(Locale.ROOT)),
                tree.text("where"),
                tree.text("text"),
                tree.text("message"),
                tree.text("actual"),
                tree.optional("expected"),
                tree.optional("difference"),
                tree.optional("cause"),
                tree.text("suggestion"),
                Finding.Certainty.valueOf(tree.text("certainty").toUpperCase(Locale.ROOT)),
                tree.optional("shape"),
                tree.trees("places").stream()
                        .map(f -> new Finding.FoundAt(f.text("text"), places(f)))
                        .toList(),
                tree.texts("because"),
                tree.texts("consequences"));
        return new FileResult.Explained(
                finding,
                tree.trees("relations").stream().map(ResultJson::relation).toList());
    }

    private static FileResult.Relation relation(JsonTree tree) {
        return new FileResult.Relation(
                tree.text("code"),
                tree.text("title"),
                tree.text("words"),
                tree.text("numbers"),
                tree.trees("operands").stream()
                        .map(o -> new FileResult.Operand(o.text("where"), o.text("printed"), places(o)))
                        .toList());
    }

    private static FileResult.Undecided undecided(JsonTree tree) {
        return new FileResult.Undecided(
                tree.text("code"), tree.text("title"), tree.text("reason"), tree.number("times"));
    }

    private static List<Place> places(JsonTree tree) {
        return tree.trees("places").stream().map(ResultJson::place).toList();
    }

    private static Place place(JsonTree tree) {
        if (tree.has("box")) {
            List<Number> box = tree.numbers("box");
            return new Place.PageBox(
                    tree.number("page"),
                    box.get(0).doubleValue(),
                    box.get(1).doubleValue(),
                    box.get(2).doubleValue(),
                    box.get(3).doubleValue());
        }
        if (tree.has("line")) {
            List<Number> columns = tree.numbers("columns");
            return new Place.LineSpan(
                    tree.number("line"),
                    columns.get(0).intValue(),
                    columns.get(1).intValue());
        }
        if (tree.has("sheet")) {
            return new Place.SheetCell(tree.text("sheet"), tree.text("cell"));
        }
        if (tree.has("characters")) {
            List<Number> characters = tree.numbers("characters");
            return new Place.ElementPath(
                    tree.text("path"),
                    characters.get(0).intValue(),
                    characters.get(1).intValue());
        }
        return new Place.ElementPath(tree.text("path"));
    }

    private static Problem problem(JsonTree tree) {
        return new Problem(tree.text("code"), tree.text("message"), tree.text("remedy"), tree.flag("fatal"));
    }
}
