package org.benmo.bureau.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code access.person} with their roles. */
@Repository
class PersonTable {
    private static final String SELECT =
            "select p.*, array(select role from access.person_role r where r.person = p.id) as roles "
                    + "from access.person p ";

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql(SELECT + "where p.login = :login")
                .param("login", login)
                .query(PersonTable::person)
                .optional();
    }

    Optional<Person> byId(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PersonTable::person)
                .optional();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by p.enabled desc, p.login")
                .query(PersonTable::person)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from access.person").query(Long.class).single();
    }

    String password(long id) {
        return jdbc.sql("select password from access.person where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    long insert(String login, String name, String area, String section, String password) {
        return jdbc.sql(
                        "insert into access.person (login, name, area, section, password) values (:login, :name, :area, :section, :password) "
                                + "returning id")
                .param("login", login)
                .param("name", name)
                .param("area", area)
                .param("section", section)
                .param("password", password)
                .query(Long.class)
                .single();
    }

    void setRoles(long id, Set<Role> roles) {
        jdbc.sql("delete from access.person_role where person = :id")
                .param("id", id)
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into access.person_role (person, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
    }

    void setPassword(long id, String password, boolean mustChange) {
        jdbc.sql(
                        "update access.person set password = :password, must_change = :must, changed_at = now(), version = version + 1 "
                                + "where id = :id")
                .param("password", password)
                .param("must", mustChange)
                .param("id", id)
                .update();
    }

    /** Changes what the administrator sees, if no one else did since {@code version}; true when done. */
    boolean update(long id, int version, String name, String area, String section, boolean enabled) {
        return jdbc.sql(
                                "update access.person set name = :name, area = :area, section = :section, enabled = :enabled, version = version + 1 "
                                        + "where id = :id and version = :version")
                        .param("name", name)
                        .param("area", area)
                        .param("section", section)
                        .param("enabled", enabled)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Array array = row.getArray("roles");
        for (Object role : (Object[]) array.getArray()) {
            roles.add(Role.valueOf((String) role));
        }
        return new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("area"),
                row.getString("section"),
                roles,
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getInt("version"));
    }
}
