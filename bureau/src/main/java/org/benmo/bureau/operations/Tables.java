package org.benmo.bureau.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.bureau.database.Migrations;
import org.postgresql.PGConnection;

/** Rows of every table of every module out of a database and into one, by PostgreSQL's own COPY. */
final class Tables {
    private static final String TABLES = "select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, "
            + "array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 "
            + "and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns "
            + "from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where n.nspname = any(?) and c.relkind = 'r' and c.relname <> '" + Migrations.HISTORY + "' order by 1";
    private static final String PARENTS = "select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as child, "
            + "quote_ident(pn.nspname) || '.' || quote_ident(p.relname) as parent from pg_constraint f "
            + "join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace "
            + "join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace "
            + "where f.contype = 'f' and f.conrelid <> f.confrelid and n.nspname = any(?)";
    private static final String SEQUENCES =
            "select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value "
                    + "from pg_sequences where schemaname = any(?) and last_value is not null";

    private Tables() {}

    /** Every table with its columns, parents before children, so that references hold at every moment. */
    static Map<String, List<String>> parentsFirst(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        each(connection, TABLES, row -> columns.put(row.getString("name"), words(row.getArray("columns"))));
        Map<String, Set<String>> parents = new TreeMap<>();
        each(
                connection,
                PARENTS,
                row -> parents.computeIfAbsent(row.getString("child"), c -> new HashSet<>())
                        .add(row.getString("parent")));
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        while (ordered.size() < columns.size()) {
            int before = ordered.size();
            columns.forEach((name, names) -> {
                if (ordered.keySet().containsAll(parents.getOrDefault(name, Set.of()))) {
                    ordered.putIfAbsent(name, names);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + columns.keySet());
            }
        }
        return ordered;
    }

    /** The last number every sequence gave out. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new TreeMap<>();
        each(connection, SEQUENCES, row -> last.put(row.getString("name"), row.getLong("last_value")));
        return last;
    }

    /** Rows out; how many. */
    static long copyOut(Connection connection, String table, List<String> columns, OutputStream out)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " (" + String.join(", ", columns) + ") to stdout", out);
    }

    /** Rows in, in place of those a migration may have put there; how many. */
    static long copyIn(Connection connection, String table, List<String> columns, InputStream in)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin", in);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Row taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", Migrations.MODULES.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    private static List<String> words(Array array) throws SQLException {
        List<String> words = new ArrayList<>();
        for (Object word : (Object[]) array.getArray()) {
            words.add((String) word);
        }
        return words;
    }
}
