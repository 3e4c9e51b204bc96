package org.benmo.bureau.access.web;

import java.util.List;
import java.util.Set;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.kit.AreaNames;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.rights.AreaCode;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the office: list, add, change, new password. */
@Controller
class PeoplePages {
    private final People people;
    private final Words words;
    private final AreaNames areas;

    PeoplePages(People people, Words words, AreaNames areas) {
        this.areas = areas;
        this.people = people;
        this.words = words;
    }

    @Bean
    static MenuItem peopleMenuItem() {
        return new MenuItem(910, "menu.house", "menu.people", "/people", Permission.SEE_PEOPLE.name());
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/people")
    String list(Person self, Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("areas", areas.all());
        model.addAttribute("mayChange", self.may(Permission.MANAGE_PEOPLE));
        return "access/people";
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @GetMapping("/people/new")
    String addForm(Model model) {
        return form(model, new PersonForm(0, "", "", AreaCode.EVERYWHERE, "", Set.of(Role.PREPARER), true, 0), "");
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/people/new")
    String add(
            Person self,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false, name = "role") List<Role> roles,
            Model model) {
        Set<Role> chosen = roles == null ? Set.of() : Set.copyOf(roles);
        try {
            return welcome(model, people.add(self.login(), login, name, area, section, chosen));
        } catch (Refusal e) {
            return form(
                    model,
                    new PersonForm(0, login, name, area, section, chosen, true, 0),
                    words.get(e.key(), e.blanks()));
        }
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @GetMapping("/people/{id}")
    String changeForm(@PathVariable long id, Model model) {
        Person person = people.get(id);
        return form(model, PersonForm.of(person), "");
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/people/{id}")
    String change(
            Person self,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false, name = "role") List<Role> roles,
            @RequestParam(defaultValue = "false") boolean enabled,
            Model model) {
        Person before = people.get(id);
        Set<Role> chosen = roles == null ? Set.of() : Set.copyOf(roles);
        try {
            if (before.version() != version) {
                throw new Refusal("changed.meanwhile");
            }
            people.change(self.login(), before, name, area, section, chosen, enabled);
            return "redirect:/people";
        } catch (Refusal e) {
            PersonForm form = new PersonForm(id, before.login(), name, area, section, chosen, enabled, version);
            return form(model, form, words.get(e.key(), e.blanks()));
        }
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/people/{id}/password")
    String resetPassword(Person self, @PathVariable long id, Model model) {
        return welcome(model, people.resetPassword(self.login(), people.get(id)));
    }

    private String form(Model model, PersonForm form, String problem) {
        model.addAttribute("areas", areas.all());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "access/person";
    }

    private static String welcome(Model model, People.Welcome welcome) {
        model.addAttribute("welcome", welcome);
        return "access/welcome";
    }
}
