package org.benmo.bureau.audit.web;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.audit.AuditChain;
import org.benmo.bureau.audit.Entry;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, for machines. */
@ForMachines
class AuditApi {
    private static final int ENTRIES_MAX = 1000;

    private final Audit audit;
    private final AuditChain chain;

    AuditApi(Audit audit, AuditChain chain) {
        this.audit = audit;
        this.chain = chain;
    }

    /** An entry: its number, when, who, what, on what, in words, and its seal in hexadecimal. */
    record Told(long number, Instant at, String actor, String action, String subject, String detail, String hash) {}

    /** Whether the chain is whole: how many entries hold, and the number of the first that does not; 0 when all do. */
    record Verified(boolean whole, long entries, long brokenAt) {}

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/audit")
    List<Told> entries(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        return audit.after(after, Math.clamp(limit, 1, ENTRIES_MAX)).stream()
                .map(AuditApi::told)
                .toList();
    }

    private static Told told(Entry entry) {
        Entry.Act act = entry.act();
        return new Told(
                entry.number(),
                entry.at(),
                act.actor(),
                act.action(),
                act.subject(),
                act.detail(),
                HexFormat.of().formatHex(entry.hash()));
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/audit/verification")
    Verified verify() {
        AuditChain.Verdict verdict = chain.verify();
        return new Verified(
                verdict.brokenAt().isEmpty(),
                verdict.entries(),
                verdict.brokenAt().orElse(0L));
    }
}
