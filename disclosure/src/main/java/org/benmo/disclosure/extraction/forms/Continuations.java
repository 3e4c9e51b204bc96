package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.Block;
import org.benmo.statements.forms.Forms;

/** Puts the parts of a form that a document prints as several tables back together. */
final class Continuations {
    private final FormShapes shapes;
    private final Layouts layouts;
    private final Signature signature;

    Continuations(FormShapes shapes) {
        this.shapes = shapes;
        this.layouts = new Layouts(shapes);
        this.signature = new Signature(shapes);
    }

    /** The sheets with every continuation joined to what it continues. */
    List<Sheet> join(List<Sheet> sheets, List<Block> blocks) {
        List<Sheet> joined = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Optional<Sheet> whole = joined.isEmpty() ? Optional.empty() : joinTo(joined.getLast(), sheet, blocks);
            if (whole.isPresent()) {
                joined.set(joined.size() - 1, whole.get());
            } else {
                joined.add(sheet);
            }
        }
        return joined;
    }

    private Optional<Sheet> joinTo(Sheet before, Sheet next, List<Block> blocks) {
        Optional<String> form = formOf(before);
        if (form.isEmpty() || before.grid().columns() != next.grid().columns() || !mayContinue(before, next, blocks)) {
            return Optional.empty();
        }
        FormShape shape = shapes.shape(form.get());
        int repeated = repeatedRows(before.grid(), next.grid());
        if (repeated == 0 && hasOwnHeader(shape, next.grid())) {
            return Optional.empty();
        }
        Sheet whole = before.continuedBy(next, repeated);
        return goesOn(shape, before, whole) ? Optional.of(whole) : Optional.empty();
    }

    private Optional<String> formOf(Sheet sheet) {
        Optional<TitleLine.Match> title = sheet.around().title();
        if (title.isPresent()) {
            return title.map(TitleLine.Match::form).filter(form -> !form.equals(Forms.OTHER));
        }
        Set<String> candidates = signature.candidates(sheet.grid());
        return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
    }

    /** Nothing but the lines around a table lies between, or the title says （续）. */
    private static boolean mayContinue(Sheet before, Sheet next, List<Block> blocks) {
        boolean sameTitle = before.around().title().isPresent()
                && before.around().title().equals(next.around().title());
        if (sameTitle) {
            return true;
        }
        if (!next.around().printed().isEmpty()) {
            return false;
        }
        int index = next.last();
        return blocks.subList(before.last() + 1, index).stream()
                .allMatch(block -> block instanceof Block.Paragraph paragraph
                        && Surroundings.isBeside(paragraph.text().characters()));
    }

    /** How many first rows repeat the first rows of the table before. */
    private static int repeatedRows(Grid before, Grid next) {
        int header = new Header(before).bodyStart();
        int row = 0;
        while (row < Math.min(header, next.rows()) && sameTexts(before, next, row)) {
            row++;
        }
        return row == header ? row : 0;
    }

    private static boolean sameTexts(Grid before, Grid next, int row) {
        for (int column = 0; column < before.columns(); column++) {
            if (!before.text(row, column).equals(next.text(row, column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOwnHeader(FormShape shape, Grid grid) {
        Header header = new Header(grid);
        ColumnKeys keys = new ColumnKeys(shape);
        for (int column = 0; column < grid.columns(); column++) {
            if (keys.resolve(header.path(column)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The rows of the whole must go on where the first part stopped: more keys, none twice, codes ascending. */
    private boolean goesOn(FormShape shape, Sheet before, Sheet whole) {
        List<String> first = keys(layouts.bind(shape, before.grid()));
        List<String> all = keys(layouts.bind(shape, whole.grid()));
        if (all.size() <= first.size() || new HashSet<>(all).size() != all.size()) {
            return false;
        }
        if (!shape.layout().equals("coded")) {
            return true;
        }
        List<String> codes = all.stream().filter(key -> key.startsWith("func.")).toList();
        return codes.equals(codes.stream().sorted().toList());
    }

    private static List<String> keys(Binding binding) {
        return binding.rows().stream()
                .map(Binding.Row::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
