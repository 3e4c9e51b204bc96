package org.benmo.bureau.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.Lists;
import org.benmo.bureau.kit.lists.RowKeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the rows of one table of this module; each change is one transaction with its audit entry. */
final class TableKeeper implements RowKeeper {
    private final Table table;
    private final Tools tools;

    /**
     * A table.
     *
     * @param listing its list
     * @param name in the database
     * @param keys columns that name a row
     * @param reads typed cells into values by column
     * @param users statements counting rows elsewhere that need a row of this one, whose number is {@code :id}
     */
    record Table(
            Listing listing,
            String name,
            List<String> keys,
            Function<Map<String, String>, Typed> reads,
            List<String> users) {}

    /** What every keeper works with. */
    record Tools(JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Lists lists, Words words) {}

    TableKeeper(Table table, Tools tools) {
        this.table = table;
        this.tools = tools;
    }

    /** Adds a row or replaces the one its keys name, for workbooks; the caller keeps transaction and trail. */
    Map<String, String> put(Map<String, String> cells) {
        Typed typed = table.reads().apply(cells);
        if (typed.problems().isEmpty()) {
            List<String> others = typed.values().keySet().stream()
                    .filter(column -> !table.keys().contains(column))
                    .map(column -> column + " = excluded." + column)
                    .toList();
            tools.jdbc()
                    .sql(insert(typed) + " on conflict (" + String.join(", ", table.keys()) + ") do update set "
                            + String.join(", ", others) + ", version = " + table.name() + ".version + 1")
                    .params(typed.values())
                    .update();
        }
        return typed.problems();
    }

    private String insert(Typed typed) {
        return "insert into " + table.name() + " ("
                + String.join(", ", typed.values().keySet()) + ") values (:"
                + String.join(", :", typed.values().keySet()) + ")";
    }

    @Override
    public int version(long id) {
        return tools.jdbc()
                .sql("select version from " + table.name() + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refusal("row.gone"));
    }

    @Override
    public Map<String, String> add(String actor, Map<String, String> cells) {
        return kept(() -> {
            Typed typed = table.reads().apply(cells);
            if (!typed.problems().isEmpty()) {
                return typed.problems();
            }
            Optional<Long> id = tools.jdbc()
                    .sql(insert(typed) + " on conflict do nothing returning id")
                    .params(typed.values())
                    .query(Long.class)
                    .optional();
            if (id.isEmpty()) {
                return there();
            }
            record(actor, "row.add", id.get(), words(cells));
            return Map.of();
        });
    }

    @Override
    public Map<String, String> change(String actor, long id, int version, Map<String, String> cells) {
        return kept(() -> {
            Typed typed = table.reads().apply(cells);
            if (!typed.problems().isEmpty()) {
                return typed.problems();
            }
            Map<String, String> before = tools.lists().cells(table.listing(), id);
            if (isTaken(id, typed)) {
                return there();
            }
            String set = typed.values().keySet().stream()
                    .map(column -> column + " = :" + column)
                    .collect(Collectors.joining(", "));
            int changed = tools.jdbc()
                    .sql("update " + table.name() + " set " + set
                            + ", version = version + 1 where id = :id and version = :version")
                    .params(typed.values())
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (changed == 0) {
                throw new Refusal(Refusal.CHANGED_MEANWHILE);
            }
            record(actor, "row.change", id, words(before) + " → " + words(cells));
            return Map.of();
        });
    }

    /** True when another row has these keys already. */
    private boolean isTaken(long id, Typed typed) {
        String same = table.keys().stream().map(key -> key + " = :" + key).collect(Collectors.joining(" and "));
        return tools.jdbc()
                        .sql("select count(*) from " + table.name() + " where id <> :id and " + same)
                        .params(typed.values())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void remove(String actor, long id, int version) {
        kept(() -> {
            Map<String, String> before = tools.lists().cells(table.listing(), id);
            int users = table.users().stream().mapToInt(sql -> count(sql, id)).sum();
            if (users > 0) {
                throw new Refusal("row.used", users);
            }
            int removed = tools.jdbc()
                    .sql("delete from " + table.name() + " where id = :id and version = :version")
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (removed == 0) {
                throw new Refusal(Refusal.CHANGED_MEANWHILE);
            }
            record(actor, "row.remove", id, words(before));
            return Map.of();
        });
    }

    private int count(String sql, long id) {
        return tools.jdbc().sql(sql).param("id", id).query(Integer.class).single();
    }

    private Map<String, String> there() {
        return Map.of(table.keys().getLast(), tools.words().get("row.there"));
    }

    private void record(String actor, String action, long id, String detail) {
        tools.audit().record(actor, action, table.listing().path().substring(1) + "/" + id, detail);
    }

    /** A row in words: its cells in the order of the list. */
    private String words(Map<String, String> cells) {
        return table.listing().columns().stream()
                .map(Column::key)
                .map(key -> cells.getOrDefault(key, ""))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("，"));
    }

    /** What is done in one transaction. */
    private interface Act {
        Map<String, String> run();
    }

    private Map<String, String> kept(Act act) {
        try {
            @Nullable Map<String, String> problems = tools.transaction().execute(status -> act.run());
            return problems == null ? Map.of() : problems;
        } catch (DataIntegrityViolationException e) {
            if (e instanceof org.springframework.dao.DuplicateKeyException) {
                return there();
            }
            throw new Refusal("row.used", 1);
        }
    }
}
