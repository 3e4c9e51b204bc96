package org.benmo.bureau.books;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.store.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a voucher or a record: invoices, letters, lists of persons. Added, never changed. */
@Service
@Transactional
public class Attachments {
    private static final int NAME_MAX = 200;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Audit audit;

    Attachments(JdbcClient jdbc, FileStore store, Audit audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
    }

    /**
     * An attachment.
     *
     * @param subject {@code voucher/7} or {@code record/7}
     */
    public record Kept(
            long id, int year, String subject, String name, String sha256, long size, String by, OffsetDateTime at) {}

    /** Adds a file to a voucher or a record. */
    public void add(String actor, int year, String subject, String name, InputStream in) {
        FileStore.Kept kept = store.keep(in);
        String plain = name.replace('\\', '/');
        plain = plain.substring(plain.lastIndexOf('/') + 1);
        jdbc.sql(
                        "insert into books.attachment (year, subject, name, sha256, size, by) values (:year, :subject, :name, :sha, :size, :by)")
                .param("year", year)
                .param("subject", subject)
                .param("name", plain.length() > NAME_MAX ? plain.substring(plain.length() - NAME_MAX) : plain)
                .param("sha", kept.sha256())
                .param("size", kept.size())
                .param("by", actor)
                .update();
        audit.record(actor, "attachment.add", subject, plain);
    }

    /** Those of a voucher or a record. */
    @Transactional(readOnly = true)
    public List<Kept> of(String subject) {
        return jdbc.sql("select * from books.attachment where subject = :subject order by id")
                .param("subject", subject)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Kept get(long id) {
        return jdbc.sql("select subject from books.attachment where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(subject ->
                        of(subject).stream().filter(one -> one.id() == id).findFirst())
                .orElseThrow(() -> new Refusal("attachment.gone"));
    }

    /** Its bytes. */
    public Path bytes(Kept attachment) {
        return store.file(attachment.sha256());
    }
}
