package org.benmo.bureau.access;

import java.util.LinkedHashSet;
import java.util.Set;
import org.benmo.bureau.kit.lists.ColumnChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which columns of which list each person wants to see. Nobody's record depends on it, so it leaves no audit entry. */
@Component
class PersonColumns implements ColumnChoice {
    private final JdbcClient jdbc;
    private final Visitor visitor;

    PersonColumns(JdbcClient jdbc, Visitor visitor) {
        this.jdbc = jdbc;
        this.visitor = visitor;
    }

    @Override
    public Set<String> of(String list) {
        return visitor.asking()
                .flatMap(person -> jdbc.sql(
                                "select columns from access.column_choice where person = :person and list = :list")
                        .param("person", person.id())
                        .param("list", list)
                        .query((row, number) -> Set.copyOf(new LinkedHashSet<>(java.util.Arrays.asList(
                                (String[]) row.getArray(1).getArray()))))
                        .optional())
                .orElse(Set.of());
    }

    @Override
    @Transactional
    public void remember(String list, Set<String> columns) {
        visitor.asking().ifPresent(person -> {
            jdbc.sql("delete from access.column_choice where person = :person and list = :list")
                    .param("person", person.id())
                    .param("list", list)
                    .update();
            if (!columns.isEmpty()) {
                jdbc.sql("insert into access.column_choice (person, list, columns) values (:person, :list, :columns)")
                        .param("person", person.id())
                        .param("list", list)
                        .param("columns", columns.toArray(String[]::new))
                        .update();
            }
        });
    }
}
