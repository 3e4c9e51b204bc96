package org.benmo.bureau.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.rights.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What machines enter with. A person makes a token for one named purpose, with an end and some of their own rights; it is shown once
 * and kept as a hash only, which is enough for 32 random bytes. It never has more rights than its person has at that moment.
 */
@Service
@Transactional
public class Tokens {
    /** Longest life, in days. */
    public static final int DAYS_MAX = 365;
    /**
     * What a machine may be given. Keeping people and house, judging books, signing and publishing are acts of a person and cannot be
     * given away.
     */
    public static final Set<Permission> GIVABLE = Set.of(
            Permission.SEE_ORGANIZATION,
            Permission.EDIT_ORGANIZATION,
            Permission.SEE_REVIEW,
            Permission.DO_REVIEW,
            Permission.SEE_BOOKS,
            Permission.SEE_PEOPLE,
            Permission.SEE_HOUSE,
            Permission.READ_AUDIT);

    /** What every token begins with, so that one left lying about is known for what it is. */
    static final String MARK = "benmo_";

    private static final int BYTES = 32;
    private static final int PURPOSE_MAX = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT =
            "select t.*, p.login from access.token t join access.person p on p.id = t.person ";

    private final JdbcClient jdbc;
    private final PersonTable table;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, PersonTable table, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A token as listed; its text is known to no one.
     *
     * @param id number
     * @param person number of who made it
     * @param login of who made it
     * @param purpose in their words
     * @param permissions given to it
     * @param madeAt when
     * @param expiresAt from when on it does not work
     * @param usedAt about when it was last used; null when never
     * @param revokedAt when it was taken back; null when it was not
     */
    public record Token(
            long id,
            long person,
            String login,
            String purpose,
            Set<Permission> permissions,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {
        /** True while it lets a machine in. */
        public boolean worksAt(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /** A token that was just made: its number, and its text, which is never shown again. */
    public record Made(long id, String text) {
        @Override
        public String toString() {
            return "token/" + id;
        }
    }

    /** Who comes in with a token: the person with the rights given to it, and the token. */
    record Comer(Person person, Token token) {}

    /** What this person can give a machine. */
    public static Set<Permission> givable(Person self) {
        Set<Permission> some = EnumSet.noneOf(Permission.class);
        some.addAll(self.permissions());
        some.retainAll(GIVABLE);
        return some;
    }

    /** Makes a token for {@code days} days from now. */
    public Made make(Person self, String purpose, int days, Set<Permission> permissions) {
        String named = purpose.strip();
        if (named.isEmpty() || named.length() > PURPOSE_MAX) {
            throw new Refusal("token.purpose", PURPOSE_MAX);
        }
        if (days < 1 || days > DAYS_MAX) {
            throw new Refusal("token.days", DAYS_MAX);
        }
        if (permissions.isEmpty() || !givable(self).containsAll(permissions)) {
            throw new Refusal("token.rights");
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(days));
        long id = jdbc.sql("insert into access.token (person, purpose, permissions, hash, made_at, expires_at) "
                        + "values (:person, :purpose, :permissions, :hash, :now, :end) returning id")
                .param("person", self.id())
                .param("purpose", named)
                .param(
                        "permissions",
                        permissions.stream().map(Permission::name).sorted().toArray(String[]::new))
                .param("hash", hash(text))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("end", OffsetDateTime.ofInstant(end, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(
                self.login(),
                "token.make",
                "token/" + id,
                named + "，" + days + " 天，"
                        + permissions.stream().map(Permission::name).sorted().collect(Collectors.joining(",")));
        return new Made(id, text);
    }

    /** Tokens of one person, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> of(Person self) {
        return jdbc.sql(SELECT + "where t.person = :person order by t.id desc")
                .param("person", self.id())
                .query(Tokens::token)
                .list();
    }

    /** Everyone's tokens, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return jdbc.sql(SELECT + "order by t.id desc limit 500")
                .query(Tokens::token)
                .list();
    }

    /** Takes a token back: one's own, or anyone's for who manages people. It stops working at once. */
    public void revoke(Person self, long id) {
        int done = jdbc.sql("update access.token set revoked_at = :now where id = :id and revoked_at is null "
                        + "and (person = :person or :any)")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id)
                .param("person", self.id())
                .param("any", self.may(Permission.MANAGE_PEOPLE))
                .update();
        if (done == 0) {
            throw new Refusal("token.gone");
        }
        audit.record(self.login(), "token.revoke", "token/" + id, "");
    }

    /** Who comes in with this text; empty when it is no token, does not work any more, or its person may not enter. */
    Optional<Comer> comer(String text) {
        Instant now = clock.instant();
        Optional<Token> found = jdbc.sql(SELECT + "where t.hash = :hash")
                .param("hash", hash(text))
                .query(Tokens::token)
                .optional()
                .filter(token -> token.worksAt(now));
        Optional<Comer> comer = found.flatMap(token -> table.byId(token.person())
                .filter(person -> person.enabled() && !person.mustChange())
                .map(person -> new Comer(person.limitedTo(given(token)), token)));
        comer.ifPresent(one -> note(one.token(), now));
        return comer;
    }

    /** What was given to a token, and entering, without which nothing else could be done. */
    private static Set<Permission> given(Token token) {
        Set<Permission> given = EnumSet.of(Permission.ENTER);
        given.addAll(token.permissions());
        given.retainAll(givableAndEnter());
        return given;
    }

    private static Set<Permission> givableAndEnter() {
        Set<Permission> all = EnumSet.of(Permission.ENTER);
        all.addAll(GIVABLE);
        return all;
    }

    private void note(Token token, Instant now) {
        if (token.usedAt() == null || token.usedAt().plus(NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update access.token set used_at = :now where id = :id")
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("id", token.id())
                    .update();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Object name : (Object[]) row.getArray("permissions").getArray()) {
            permissions.add(Permission.valueOf((String) name));
        }
        return new Token(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("login"),
                row.getString("purpose"),
                permissions,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
