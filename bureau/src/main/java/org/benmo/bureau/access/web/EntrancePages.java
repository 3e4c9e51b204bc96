package org.benmo.bureau.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.rights.OpenToAll;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entering, the own password, and the page for who may not go on. */
@Controller
class EntrancePages {
    private final People people;
    private final Words words;

    EntrancePages(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    @OpenToAll("one must be able to enter")
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        String note = "";
        for (String reason : new String[] {"wrong", "slow", "left"}) {
            if (request.getParameter(reason) != null) {
                note = words.get("login." + reason);
            }
        }
        model.addAttribute("note", note);
        return "access/login";
    }

    @OpenToAll("says only that something is not allowed")
    @RequestMapping("/denied")
    String denied() {
        return "access/denied";
    }

    @Requires(Permission.ENTER)
    @GetMapping("/account/password")
    String password(Person self, Model model) {
        model.addAttribute("mustChange", self.mustChange());
        model.addAttribute("problem", "");
        return "access/password";
    }

    @Requires(Permission.ENTER)
    @PostMapping("/account/password")
    String changePassword(
            Person self,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again,
            Model model) {
        model.addAttribute("mustChange", self.mustChange());
        try {
            if (!fresh.equals(again)) {
                throw new Refusal("password.again.differs");
            }
            people.changePassword(self, current, fresh);
            return "redirect:/home";
        } catch (Refusal e) {
            model.addAttribute("problem", words.get(e.key(), e.blanks()));
            return "access/password";
        }
    }
}
