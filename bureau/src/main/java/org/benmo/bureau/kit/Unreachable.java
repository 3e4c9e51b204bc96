package org.benmo.bureau.kit;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is gone for a while, or has no room, from a statement that is wrong. */
public final class Unreachable {
    private Unreachable() {}

    /** True when the same again later may well succeed. */
    public static boolean is(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException
                    || t instanceof SQLNonTransientConnectionException
                    || (t instanceof SQLException sql && isOfTheServer(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: connection, resources, operator intervention, system error. */
    private static boolean isOfTheServer(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58"));
    }
}
