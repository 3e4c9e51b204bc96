package org.benmo.bureau.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;

/** Walks the whole chain and says whether anyone changed, removed or slipped in an entry. */
@Service
public class AuditChain {
    private static final int PAGE = 5_000;

    private final Audit audit;

    AuditChain(Audit audit) {
        this.audit = audit;
    }

    /** The chain in a database, for a command without an office around it. */
    public static AuditChain in(DataSource source) {
        return new AuditChain(Audit.in(source));
    }

    /** Why an entry does not fit. */
    public enum Break {
        /** Entries before it are gone. */
        MISSING,
        /** It does not stand on the entry before it: that one, or this one, was exchanged. */
        EXCHANGED,
        /** Its own words are not the ones it was written with. */
        CHANGED
    }

    /**
     * Where the chain breaks first.
     *
     * @param after number of the last entry that fits
     * @param entry the first that does not
     * @param why in what way
     */
    public record Broken(long after, Entry entry, Break why) {}

    /**
     * What the walk found.
     *
     * @param last the last entry of the unbroken chain; number 0 when there is none
     * @param broken the first entry that does not fit; empty when all do
     */
    public record Verdict(Entry last, Optional<Broken> broken) {
        /** How many stand in an unbroken chain from the first. */
        public long entries() {
            return last.number();
        }

        /** Number of the first entry that does not fit; empty when all do. */
        public Optional<Long> brokenAt() {
            return broken.map(found -> found.entry().number());
        }
    }

    /** Verifies from the first entry to the last. */
    public Verdict verify() {
        return verify(entry -> {});
    }

    /**
     * The same.
     *
     * @param onEach is shown every entry that fits, in order
     */
    public Verdict verify(Consumer<Entry> onEach) {
        Entry last = Entry.ORIGIN;
        List<Entry> page = audit.after(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                Optional<Break> why = entry.breaks(last);
                if (why.isPresent()) {
                    return new Verdict(last, Optional.of(new Broken(last.number(), entry, why.get())));
                }
                onEach.accept(entry);
                last = entry;
            }
            page = audit.after(last.number(), PAGE);
        }
        return new Verdict(last, Optional.empty());
    }
}
