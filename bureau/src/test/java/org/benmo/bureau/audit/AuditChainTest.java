package org.benmo.bureau.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.benmo.bureau.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Office
class AuditChainTest {
    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Test
    void manyWritersMakeOneUnbrokenChain() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : IntStream.range(0, 60)
                    .mapToObj(i ->
                            pool.submit(() -> audit.record("writer" + i, "test.write", "thing/" + i, "第" + i + "条")))
                    .toList()) {
                done.get();
            }
        }
        AuditChain.Verdict verdict = chain.verify();
        assertThat(verdict.brokenAt()).isEmpty();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void theApplicationCannotChangeOrDeleteAnEntry() {
        audit.record("a", "b", "c", "d");
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set detail = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aChangedEntryIsFound() {
        Entry first = Entry.after(Entry.ORIGIN, java.time.Instant.ofEpochSecond(1), new Entry.Act("a", "b", "c", "d"));
        Entry second = Entry.after(first, java.time.Instant.ofEpochSecond(2), new Entry.Act("a", "b", "c", "d"));
        assertThat(second.follows(first)).isTrue();
        Entry forged = new Entry(1, first.at(), new Entry.Act("a", "b", "c", "e"), first.previous(), first.hash());
        assertThat(forged.follows(Entry.ORIGIN)).isFalse();
        assertThat(second.follows(Entry.ORIGIN)).isFalse();
    }
}
