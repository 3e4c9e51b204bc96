package org.benmo.bureau.audit.web;

import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.audit.AuditChain;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail page by page, newest first, and the verification of its chain. */
@Controller
class AuditPages {
    private static final int PAGE = 100;

    private final Audit audit;
    private final AuditChain chain;

    AuditPages(Audit audit, AuditChain chain) {
        this.audit = audit;
        this.chain = chain;
    }

    @Bean
    static MenuItem auditMenuItem() {
        return new MenuItem(920, "menu.house", "menu.audit", "/audit", Permission.READ_AUDIT.name());
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/audit")
    String list(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        model.addAttribute("entries", audit.before(before, PAGE));
        model.addAttribute("verdict", "");
        return "audit/entries";
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/audit/verify")
    String verify(Model model) {
        AuditChain.Verdict verdict = chain.verify();
        model.addAttribute("entries", audit.before(Long.MAX_VALUE, PAGE));
        model.addAttribute(
                "verdict",
                verdict.brokenAt().map(number -> "断于第 " + number + " 条").orElse("完整，共 " + verdict.entries() + " 条"));
        return "audit/entries";
    }
}
