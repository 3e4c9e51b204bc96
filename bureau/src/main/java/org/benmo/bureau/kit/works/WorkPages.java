package org.benmo.bureau.kit.works;

import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of work under way. */
@Controller
class WorkPages {
    private final Works works;

    WorkPages(Works works) {
        this.works = works;
    }

    @Requires(Permission.ENTER)
    @GetMapping("/running/{id}")
    String page(Person self, @PathVariable long id, Model model) {
        return show(self, id, model, "kit/work");
    }

    @Requires(Permission.ENTER)
    @GetMapping("/running/{id}/part")
    String part(Person self, @PathVariable long id, Model model) {
        return show(self, id, model, "kit/workpart");
    }

    @Requires(Permission.ENTER)
    @PostMapping("/running/{id}/stop")
    String stop(Person self, @PathVariable long id) {
        works.stop(self.login(), id);
        return "redirect:/running/" + id;
    }

    private String show(Person self, long id, Model model, String view) {
        Work work = works.find(id)
                .filter(found -> found.owner().equals(self.login()))
                .orElseThrow(() -> new Refusal("work.gone"));
        model.addAttribute("work", work);
        return view;
    }
}
