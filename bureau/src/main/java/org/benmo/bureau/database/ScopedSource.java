package org.benmo.bureau.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that see only the rows of the area the thread works for: each is told before it is handed out, once for each change. A
 * transaction keeps its connection, so it has one area from beginning to end. A connection that was never told sees nothing.
 */
final class ScopedSource extends DelegatingDataSource {
    private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, AreaScope.current());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void tell(Connection connection, String area) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (area.equals(told.get(physical))) {
            return;
        }
        told.remove(physical);
        try (PreparedStatement statement = connection.prepareStatement("select set_config('benmo.area', ?, false)")) {
            statement.setString(1, area);
            statement.execute();
        }
        told.put(physical, area);
    }
}
