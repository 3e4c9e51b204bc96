package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Profile;

/** Tables that are not forms. */
final class ExtraTables {
    private ExtraTables() {}

    /** The table of a name; an unknown name is a defect of our data. */
    static Optional<Table> of(String name, FilledYear year) {
        if (!name.equals("units")) {
            throw new IllegalArgumentException("no table " + name);
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.middle("序号"), Cell.middle("单位名称"), Cell.middle("单位性质")));
        int number = 0;
        for (Profile.UnitInScope unit : year.profile().units()) {
            number++;
            rows.add(Row.of(
                    Cell.middle(String.valueOf(number)),
                    Cell.left(unit.name()),
                    Cell.middle(unit.kind().label())));
        }
        return rows.size() == 1
                ? Optional.empty()
                : Optional.of(new Table(Optional.empty(), "", List.of(), List.of(1.0, 5.0, 2.5), 1, rows, List.of()));
    }
}
