package org.benmo.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.DocumentKind;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** Reads the {@code disclosure.json} of a package we composed: the figures exact in 元, the cells of the forms as printed. */
public final class PublishedJson {
    private PublishedJson() {}

    /**
     * Reads it.
     *
     * @param name of the file, for saying where a number stands
     * @throws JsonTree.Unreadable when it is not such a file
     */
    public static Companion read(String name, String json) throws JsonTree.Unreadable {
        try {
            JsonTree tree = JsonTree.read(json);
            return new Companion(
                    name,
                    DocumentKind.FINAL_ACCOUNTS,
                    Optional.of(tree.text("unit")),
                    OptionalInt.of(tree.number("year")),
                    prints(tree),
                    1);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw new JsonTree.Unreadable(name, e);
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
            for (JsonTree row : form.trees("rows")) {
                cells(form, row, prints);
            }
        }
        return prints;
    }

    private static void cells(JsonTree form, JsonTree row, Map<Key, List<Companion.Print>> prints) {
        String where = form.text("title") + " " + row.text("name");
        boolean count = row.text("row").contains(".n.");
        row.tree("cells").fields().forEach((column, value) -> {
            Printed printed = printed(String.valueOf(value), count ? Unit.PIECE : Unit.TEN_THOUSAND_YUAN);
            prints.computeIfAbsent(new Key(form.text("form"), row.text("row"), column), k -> new ArrayList<>())
                    .add(new Companion.Print(printed, where));
        });
    }

    private static Printed printed(String value, Unit unit) {
        return Printed.of(new BigDecimal(value), unit, value);
    }
}
