package org.benmo.bureau.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.benmo.reports.JsonTree;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/**
 * What a correction changed.
 *
 * @param figures figures that are printed otherwise, or only in one of the two
 * @param sentences likewise
 */
public record Changes(List<Figure> figures, List<Sentence> sentences) {

    /**
     * A figure that changed.
     *
     * @param place form or part of the text
     * @param name row and column, or name of the figure
     * @param before as published before; empty when it was not there
     * @param after as published now; empty when it is no longer there
     */
    public record Figure(String place, String name, String before, String after) {}

    /**
     * A sentence that changed.
     *
     * @param heading it stands under
     * @param before its pieces, those that went marked; empty when it was not there
     * @param after its pieces, those that came marked; empty when it is no longer there
     */
    public record Sentence(String heading, List<Found.Piece> before, List<Found.Piece> after) {}

    /** From the data and the pages of two versions. */
    static Changes between(byte[] dataBefore, byte[] dataAfter, byte[] pageBefore, byte[] pageAfter)
            throws JsonTree.Unreadable {
        return new Changes(
                figures(prints(dataBefore), prints(dataAfter)),
                sentences(Passages.sentencesOf(pageBefore), Passages.sentencesOf(pageAfter)));
    }

    /** Where a figure stands and what it is called. */
    private record Spot(String place, String name) {}

    private static Map<Spot, String> prints(byte[] data) throws JsonTree.Unreadable {
        JsonTree tree = JsonTree.read(new String(data, StandardCharsets.UTF_8));
        Map<Spot, String> prints = new LinkedHashMap<>();
        for (JsonTree form : tree.trees("forms")) {
            Form known = Forms.standard().form(form.text("form")).orElse(null);
            for (JsonTree row : form.trees("rows")) {
                row.tree("cells").fields().forEach((column, value) -> {
                    String label = known == null ? column : known.columnLabel(column);
                    prints.put(
                            new Spot(
                                    form.text("title"),
                                    (row.text("code") + " " + row.text("name") + " " + label).strip()),
                            String.valueOf(value));
                });
            }
        }
        for (JsonTree figure : tree.trees("figures")) {
            String name = Keys.standard().label(figure.text("metric")) + " "
                    + Keys.standard().columnLabel(figure.text("measure"));
            prints.put(new Spot("", name), figure.text("value") + unit(Unit.valueOf(figure.text("unit"))));
        }
        return prints;
    }

    private static String unit(Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> unit == Unit.YUAN ? "元" : "万元";
            case SCORE -> "分";
            case COUNT, RATE -> "";
        };
    }

    private static List<Figure> figures(Map<Spot, String> before, Map<Spot, String> after) {
        Map<Spot, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<Figure> changed = new ArrayList<>();
        for (Spot spot : all.keySet()) {
            String old = before.getOrDefault(spot, "");
            String fresh = after.getOrDefault(spot, "");
            if (!old.equals(fresh)) {
                changed.add(new Figure(spot.place(), spot.name(), old, fresh));
            }
        }
        return changed;
    }

    private static List<Sentence> sentences(List<Passages.Passage> before, List<Passages.Passage> after) {
        List<Sentence> changed = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(before), texts(after)).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> fresh = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
                String was = i < old.size() ? old.get(i) : "";
                String is = i < fresh.size() ? fresh.get(i) : "";
                Passages.Passage at = i < fresh.size()
                        ? after.get(delta.getTarget().getPosition() + i)
                        : before.get(delta.getSource().getPosition() + i);
                changed.add(sentence(at.heading(), was, is));
            }
        }
        return changed;
    }

    private static List<String> texts(List<Passages.Passage> passages) {
        return passages.stream().map(Passages.Passage::text).toList();
    }

    /** Character by character, because Chinese has no spaces and a changed digit is what one looks for. */
    private static Sentence sentence(String heading, String before, String after) {
        List<String> old = characters(before);
        List<String> fresh = characters(after);
        TreeSet<Integer> gone = new TreeSet<>();
        TreeSet<Integer> come = new TreeSet<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            if (delta.getType() != DeltaType.INSERT) {
                mark(gone, delta.getSource().getPosition(), delta.getSource().size());
            }
            if (delta.getType() != DeltaType.DELETE) {
                mark(come, delta.getTarget().getPosition(), delta.getTarget().size());
            }
        }
        return new Sentence(heading, pieces(old, gone), pieces(fresh, come));
    }

    private static void mark(TreeSet<Integer> marked, int from, int count) {
        for (int i = 0; i < count; i++) {
            marked.add(from + i);
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<Found.Piece> pieces(List<String> characters, TreeSet<Integer> marked) {
        List<Found.Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < characters.size(); i++) {
            if (i > 0 && marked.contains(i) != marked.contains(i - 1)) {
                pieces.add(new Found.Piece(piece.toString(), marked.contains(i - 1)));
                piece.setLength(0);
            }
            piece.append(Objects.requireNonNull(characters.get(i)));
        }
        if (!piece.isEmpty()) {
            pieces.add(new Found.Piece(piece.toString(), marked.contains(characters.size() - 1)));
        }
        return pieces;
    }
}
