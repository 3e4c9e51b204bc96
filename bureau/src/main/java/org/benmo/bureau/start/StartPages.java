package org.benmo.bureau.start;

import java.util.List;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.Duties;
import org.benmo.bureau.review.ReviewOverview;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one arrives after entering: what waits, and what one has done. */
@Controller
class StartPages {
    private final ReviewOverview overview;
    private final List<Duties> duties;

    StartPages(ReviewOverview overview, List<Duties> duties) {
        this.overview = overview;
        this.duties = duties;
    }

    @Requires(Permission.ENTER)
    @GetMapping("/home")
    String home(Person self, Model model) {
        boolean sees = self.may(Permission.SEE_REVIEW);
        boolean decides = self.may(Permission.DO_REVIEW);
        model.addAttribute(
                "duties",
                duties.stream()
                        .flatMap(one -> one.of(self.login(), self.permissions()).stream())
                        .toList());
        model.addAttribute("seesReview", sees);
        model.addAttribute("decides", decides);
        model.addAttribute("waiting", sees ? overview.waiting() : List.of());
        model.addAttribute("done", decides ? overview.decidedBy(self.login()) : List.of());
        return "start/home";
    }
}
