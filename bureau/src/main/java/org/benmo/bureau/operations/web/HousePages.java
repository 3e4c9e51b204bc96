package org.benmo.bureau.operations.web;

import org.benmo.bureau.access.Person;
import org.benmo.bureau.database.StartProblem;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.operations.Backups;
import org.benmo.bureau.operations.House;
import org.benmo.bureau.operations.Invariants;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the office is doing, and a backup at a press. A backup is fetched by who may log in to the server, never through a page. */
@Controller
class HousePages {
    private final House house;
    private final Backups backups;
    private final Invariants invariants;
    private final Words words;

    HousePages(House house, Backups backups, Invariants invariants, Words words) {
        this.house = house;
        this.backups = backups;
        this.invariants = invariants;
        this.words = words;
    }

    @Bean
    static MenuItem houseMenuItem() {
        return new MenuItem(930, "menu.house", "house.title", "/house", Permission.SEE_HOUSE.name());
    }

    @Requires(Permission.SEE_HOUSE)
    @GetMapping("/house")
    String show(Person self, Model model) {
        return page(self, model, "", "");
    }

    @Requires(Permission.KEEP_HOUSE)
    @PostMapping("/house/backup")
    String backUp(Person self, Model model) {
        try {
            return page(self, model, words.get("house.backed.up", backups.make(self.login())), "");
        } catch (StartProblem e) {
            return page(self, model, "", String.valueOf(e.getMessage()));
        }
    }

    /** Whoever may back up may also ask whether everything is as it was; it changes nothing but writes what it finds into the trail. */
    @Requires(Permission.KEEP_HOUSE)
    @PostMapping("/house/verify")
    String verify(Person self, Model model) {
        boolean holds = invariants.verify().stream().allMatch(Invariants.Verdict::holds);
        return page(
                self,
                model,
                holds ? words.get("house.records.verified") : "",
                holds ? "" : words.get("house.records.look"));
    }

    private String page(Person self, Model model, String note, String problem) {
        model.addAttribute("state", house.state());
        model.addAttribute("records", house.records());
        model.addAttribute("backups", house.backups());
        model.addAttribute("mayKeep", self.may(Permission.KEEP_HOUSE));
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        return "operations/house";
    }
}
