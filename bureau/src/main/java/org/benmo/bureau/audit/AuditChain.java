package org.benmo.bureau.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Walks the whole chain and says whether anyone changed, removed or slipped in an entry. */
@Service
public class AuditChain {
    private static final int PAGE = 5_000;

    private final Audit audit;

    AuditChain(Audit audit) {
        this.audit = audit;
    }

    /**
     * What the walk found.
     *
     * @param entries how many stand in an unbroken chain from the first
     * @param brokenAt number of the first entry that does not fit; empty when all do
     */
    public record Verdict(long entries, Optional<Long> brokenAt) {}

    /** Verifies from the first entry to the last. */
    public Verdict verify() {
        Entry last = Entry.ORIGIN;
        List<Entry> page = audit.after(0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!entry.follows(last)) {
                    return new Verdict(last.number(), Optional.of(entry.number()));
                }
                last = entry;
            }
            page = audit.after(last.number(), PAGE);
        }
        return new Verdict(last.number(), Optional.empty());
    }
}
