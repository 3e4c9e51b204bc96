package org.benmo.bureau.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slows down who guesses passwords, counted by login and by host over the last quarter of an hour. */
@Component
class Throttle {
    static final int LOGIN_MAX = 5;
    static final int HOST_MAX = 40;

    private final JdbcClient jdbc;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTooFast(String login, String host) {
        return count("login", login) >= LOGIN_MAX || count("host", host) >= HOST_MAX;
    }

    /** True for a host that guessed too often, whatever it guessed. */
    boolean isTooFast(String host) {
        return count("host", host) >= HOST_MAX;
    }

    private int count(String column, String value) {
        return jdbc.sql("select count(*) from access.attempt where " + column
                        + " = :value and at > now() - interval '15 minutes'")
                .param("value", value)
                .query(Integer.class)
                .single();
    }

    void failed(String login, String host) {
        jdbc.sql("delete from access.attempt where at < now() - interval '1 day'")
                .update();
        jdbc.sql("insert into access.attempt (login, host) values (:login, :host)")
                .param("login", shorten(login))
                .param("host", host)
                .update();
    }

    void succeeded(String login) {
        jdbc.sql("delete from access.attempt where login = :login")
                .param("login", login)
                .update();
    }

    static String shorten(String login) {
        return login.length() > 60 ? login.substring(0, 60) : login;
    }
}
