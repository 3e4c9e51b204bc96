package org.benmo.bureau.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the office, open for work: our own PostgreSQL in the data folder, or the server the office names. Two
 * roles: the owner defines tables, the application only reads and writes rows and can neither change nor delete an
 * audit entry.
 */
public final class Database implements AutoCloseable {
    private static final String NAME = "benmo";
    private static final String OWNER = "benmo_owner";
    private static final String APP = "benmo_app";
    private static final int POOL_MAX = 16;
    private static final long CONNECT_MAX_MS = 5_000;

    private final @Nullable Postmaster postmaster;
    private final DataSource owner;
    private final HikariDataSource app;
    private final DataSource scoped;
    private final String appRole;

    private Database(@Nullable Postmaster postmaster, DataSource owner, Login appLogin) {
        this.postmaster = postmaster;
        this.owner = owner;
        this.app = pool(appLogin);
        this.scoped = new ScopedSource(app);
        this.appRole = appLogin.user();
    }

    /** Where and as whom to connect. */
    public record Login(String url, String user, String password) {
        @Override
        public String toString() {
            return user + "@" + url;
        }
    }

    /** Our own PostgreSQL, made at the first start. */
    public static Database embedded(DataFolder data) {
        Path folder = data.folder("database");
        Binaries.unpack(folder.resolve("postgresql-18"));
        Postmaster postmaster = cluster(data.root());
        String root = data.secret("database-root");
        boolean fresh = !postmaster.exists();
        if (fresh) {
            postmaster.create(root);
        }
        postmaster.start(0);
        try {
            String url = url(postmaster.port());
            Login ownerLogin = new Login(url + NAME, OWNER, data.secret("database-owner"));
            Login appLogin = new Login(url + NAME, APP, data.secret("database-app"));
            prepare(new Login(url + "postgres", Postmaster.SUPERUSER, root), ownerLogin, appLogin);
            return new Database(postmaster, source(ownerLogin), appLogin);
        } catch (SQLException e) {
            postmaster.stop();
            throw new StartProblem("数据库已启动，但不能登录（" + e.getMessage() + "）。数据目录里的 secrets 可能被改动过。", e);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    /** True when this data folder holds a database of its own. */
    public static boolean isIn(Path root) {
        return cluster(root).exists();
    }

    /**
     * The database of an office that is running with this data folder, for a command beside it; closing leaves it running.
     *
     * @throws StartProblem when it does not answer
     */
    public static Database beside(Path root) {
        int port = cluster(root)
                .runningPort()
                .orElseThrow(() -> new StartProblem("数据目录 " + root + " 正被占用，但其中的数据库还没有就绪。请稍等一分钟再试。"));
        String url = url(port) + NAME;
        return new Database(
                null,
                source(new Login(url, OWNER, DataFolder.secretOf(root, "database-owner"))),
                new Login(url, APP, DataFolder.secretOf(root, "database-app")));
    }

    private static Postmaster cluster(Path root) {
        Path folder = root.resolve("database");
        return new Postmaster(
                folder.resolve("postgresql-18"), folder.resolve("cluster"), folder.resolve("postgresql.log"));
    }

    /**
     * The server named by {@code BENMO_DB_URL}, {@code _USER}, {@code _PASSWORD} and, where tables are defined as someone else,
     * {@code _OWNER} and {@code _OWNER_PASSWORD}; empty when none is named.
     *
     * @param setting value of a name, null when not set
     */
    public static Optional<Database> named(Function<String, @Nullable String> setting) {
        String url = setting.apply("BENMO_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String user = Objects.requireNonNullElse(setting.apply("BENMO_DB_USER"), APP);
        String password = Objects.requireNonNullElse(setting.apply("BENMO_DB_PASSWORD"), "");
        Login owner = new Login(
                url,
                Objects.requireNonNullElse(setting.apply("BENMO_DB_OWNER"), user),
                Objects.requireNonNullElse(setting.apply("BENMO_DB_OWNER_PASSWORD"), password));
        try {
            source(owner).getConnection().close();
        } catch (SQLException e) {
            throw new StartProblem(
                    "连不上 BENMO_DB_URL 指定的数据库 " + owner + "（" + e.getMessage() + "）。请检查地址、用户、密码，以及服务器是否在运行。", e);
        }
        return Optional.of(server(owner, new Login(url, user, password)));
    }

    /** A server the office keeps itself; the owner's login may be the application's own. */
    public static Database server(Login owner, Login app) {
        return new Database(null, source(owner), app);
    }

    /** For definitions of tables and for whole copies only. */
    public DataSource owner() {
        return owner;
    }

    /** For everything else; sees the rows of the area the thread works for. */
    public DataSource application() {
        return scoped;
    }

    /** The role the application works as. */
    String applicationRole() {
        return appRole;
    }

    /** From now on our own server is started again whenever it ends without being asked to. */
    void keepAlive() {
        if (postmaster != null) {
            postmaster.keepAlive();
        }
    }

    /** True when the server answers. */
    public boolean isUp() {
        try (Connection connection = app.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Roles and database of a cluster that may be new, or half prepared by a start that was killed. */
    private static void prepare(Login root, Login owner, Login app) throws SQLException {
        try (Connection connection = DriverManager.getConnection(root.url(), root.user(), root.password());
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(owner, app)) {
                if (!found(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'")) {
                    statement.execute("create role " + login.user() + " login password '" + login.password() + "'");
                }
            }
            if (!found(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + APP);
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static DataSource source(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setOptions("-c benmo.area=*"); // where the owner's rows are guarded too, it still sees and copies all
        return source;
    }

    private static HikariDataSource pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(POOL_MAX);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECT_MAX_MS);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("benmo");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "120"); // a server that hangs must not hold a page for ever
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        app.close();
        if (postmaster != null) {
            postmaster.stop();
        }
    }
}
