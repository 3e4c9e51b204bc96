package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.benmo.bureau.audit.AuditChain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office said was done, to be held against what is there after a kill. */
final class Ledger {
    private final Map<String, String> uploads = new ConcurrentHashMap<>();
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();
    private final Set<Long> done = ConcurrentHashMap.newKeySet();
    private final Set<String> people = ConcurrentHashMap.newKeySet();

    void uploaded(String name, byte[] bytes) {
        uploads.put(name, sha256(bytes));
    }

    void decided(String reason) {
        reasons.add(reason);
    }

    void checked(long file) {
        done.add(file);
    }

    void added(String login) {
        people.add(login);
    }

    int size() {
        return uploads.size() + reasons.size() + done.size() + people.size();
    }

    /** Everything acknowledged is there, whole, and the audit chain is unbroken. */
    void verify(Path data, DataSource source) throws IOException {
        JdbcClient jdbc = JdbcClient.create(source);
        Map<String, String> kept = new ConcurrentHashMap<>();
        jdbc.sql("select name, sha256 from review.file")
                .query((row, number) -> kept.put(row.getString(1), row.getString(2)))
                .list();
        assertThat(kept).containsAllEntriesOf(uploads);
        for (String sha : kept.values()) {
            Path file = data.resolve("uploads").resolve(sha.substring(0, 2)).resolve(sha);
            assertThat(sha256(Files.readAllBytes(file))).as("bytes of " + file).isEqualTo(sha);
        }
        assertThat(jdbc.sql("select reason from review.decision")
                        .query(String.class)
                        .list())
                .containsAll(reasons)
                .doesNotHaveDuplicates();
        for (long file : done) {
            assertThat(jdbc.sql("select state from review.file where id = :id")
                            .param("id", file)
                            .query(String.class)
                            .single())
                    .isEqualTo("DONE");
            assertThat(data.resolve("pages").resolve(file + ".html")).isNotEmptyFile();
        }
        assertThat(jdbc.sql("select login from access.person")
                        .query(String.class)
                        .list())
                .containsAll(people);
        AuditChain.Verdict verdict = AuditChain.in(source).verify();
        assertThat(verdict.broken()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'review.decide'")
                        .query(Integer.class)
                        .single())
                .as("one entry for each decision")
                .isEqualTo(jdbc.sql("select count(*) from review.decision")
                        .query(Integer.class)
                        .single());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
