package org.benmo.bureau.access.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Tokens;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens one made for machines, and everyone's for who looks after people. */
@Controller
class TokenPages {
    private static final String DAYS = "90";

    private final Tokens tokens;
    private final Clock clock;
    private final Words words;

    TokenPages(Tokens tokens, Clock clock, Words words) {
        this.tokens = tokens;
        this.clock = clock;
        this.words = words;
    }

    @Bean
    static MenuItem tokensMenuItem() {
        return new MenuItem(915, "menu.house", "token.all", "/tokens", Permission.SEE_PEOPLE.name());
    }

    @Requires(Permission.ENTER)
    @GetMapping("/account/tokens")
    String own(Person self, Model model) {
        return own(self, model, "", "");
    }

    @Requires(Permission.ENTER)
    @PostMapping("/account/tokens")
    String make(
            Person self,
            @RequestParam String purpose,
            @RequestParam(defaultValue = DAYS) int days,
            @RequestParam(required = false, name = "permission") @Nullable List<Permission> permissions,
            Model model) {
        try {
            Set<Permission> chosen = permissions == null ? Set.of() : Set.copyOf(permissions);
            return own(self, model, tokens.make(self, purpose, days, chosen).text(), "");
        } catch (Refusal e) {
            return own(self, model, "", words.get(e.key(), e.blanks()));
        }
    }

    @Requires(Permission.ENTER)
    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(Person self, @PathVariable long id, @RequestParam(defaultValue = "false") boolean all) {
        tokens.revoke(self, id);
        return all && self.may(Permission.SEE_PEOPLE) ? "redirect:/tokens" : "redirect:/account/tokens";
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/tokens")
    String all(Person self, Model model) {
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("mayRevoke", self.may(Permission.MANAGE_PEOPLE));
        model.addAttribute("now", clock.instant());
        return "access/alltokens";
    }

    private String own(Person self, Model model, String fresh, String problem) {
        model.addAttribute("tokens", tokens.of(self));
        model.addAttribute("givable", Tokens.givable(self));
        model.addAttribute("fresh", fresh);
        model.addAttribute("problem", problem);
        model.addAttribute("now", clock.instant());
        return "access/tokens";
    }
}
