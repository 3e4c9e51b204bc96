package org.benmo.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.reports.JsonTree;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** Reads a publication to compare with: a document of any kind we read, or our own {@code disclosure.json}, which has the amounts in 元. */
final class OtherPublication {
    private static final long JSON_MAX = 64L << 20;

    private OtherPublication() {}

    /** It cannot be used; the message says what and why, in one sentence. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** Reads it, whatever it is of. */
    static Companion read(Path file) throws Unusable {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? json(file) : document(file);
    }

    private static Companion document(Path file) throws Unusable {
        Document document = Documents.read(file);
        if (document.isUnusable()) {
            throw new Unusable(Messages.get(
                    "other.unusable", file, document.problems().getFirst().message()));
        }
        Disclosure disclosure = new Extraction().extract(document);
        boolean publication =
                disclosure.kind() == DocumentKind.FINAL_ACCOUNTS || disclosure.kind() == DocumentKind.BUDGET;
        if (!publication) {
            throw new Unusable(Messages.get("other.neither", file));
        }
        return Companion.of(disclosure);
    }

    private static Companion json(Path file) throws Unusable {
        try {
            if (Files.size(file) > JSON_MAX) {
                throw new Unusable(Messages.get("other.not.ours", file));
            }
            JsonTree tree = JsonTree.read(Files.readString(file));
            return new Companion(
                    file.toString(),
                    DocumentKind.FINAL_ACCOUNTS,
                    Optional.of(tree.text("unit")),
                    OptionalInt.of(tree.number("year")),
                    prints(tree),
                    1);
        } catch (IOException e) {
            throw new Unusable(Messages.get("other.unusable", file, Messages.get("other.unreadable")));
        } catch (JsonTree.Unreadable | NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw new Unusable(Messages.get("other.not.ours", file));
        }
    }

    /** The figures first: they are exact, the cells of the forms are rounded. */
    private static Map<Key, List<Companion.Print>> prints(JsonTree tree) {
        Map<Key, List<Companion.Print>> prints = new HashMap<>();
        for (JsonTree figure : tree.trees("figures")) {
            Key key = Key.text(figure.text("metric"), figure.text("measure"));
            Printed printed = printed(figure.text("value"), Unit.valueOf(figure.text("unit")));
            prints.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Companion.Print(printed, "disclosure.json figures"));
        }
        for (JsonTree form : tree.trees("forms")) {
            String where = form.text("title");
            for (JsonTree row : form.trees("rows")) {
                boolean count = row.text("row").contains(".n.");
                row.tree("cells").fields().forEach((column, value) -> {
                    Printed printed = printed(String.valueOf(value), count ? Unit.PIECE : Unit.TEN_THOUSAND_YUAN);
                    prints.computeIfAbsent(new Key(form.text("form"), row.text("row"), column), k -> new ArrayList<>())
                            .add(new Companion.Print(printed, where + " " + row.text("name")));
                });
            }
        }
        return prints;
    }

    private static Printed printed(String value, Unit unit) {
        return Printed.of(new BigDecimal(value), unit, value);
    }
}
