package org.benmo.bureau.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewListings;
import org.benmo.bureau.review.ReviewOverview;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All of reviewing at a glance, and the lists its numbers lead to. */
@Controller
class OverviewPages {
    private static final String LIST = "/review/list/{list:cases|files|findings}";
    private static final Map<String, Listing> LISTS =
            Map.of("cases", ReviewListings.CASES, "files", ReviewListings.FILES, "findings", ReviewListings.FINDINGS);

    private final ReviewOverview overview;
    private final ReviewDesk desk;
    private final ListPages pages;

    OverviewPages(ReviewOverview overview, ReviewDesk desk, ListPages pages) {
        this.overview = overview;
        this.desk = desk;
        this.pages = pages;
    }

    @Bean
    static MenuItem casesMenuItem() {
        return item(120, "review.cases", ReviewListings.CASES.path());
    }

    @Bean
    static MenuItem findingsMenuItem() {
        return item(130, "review.findings", ReviewListings.FINDINGS.path());
    }

    @Bean
    static MenuItem filesMenuItem() {
        return item(140, "review.files", ReviewListings.FILES.path());
    }

    @Bean
    static MenuItem overviewMenuItem() {
        return item(150, "overview.title", "/review/overview");
    }

    private static MenuItem item(int order, String label, String path) {
        return new MenuItem(order, "menu.work", label, path, Permission.SEE_REVIEW.name());
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/overview")
    String overview(Model model) {
        model.addAttribute("outcomes", overview.outcomes());
        model.addAttribute("kinds", overview.kinds());
        model.addAttribute("units", overview.units());
        model.addAttribute("weeks", overview.weeks());
        return "review/overview";
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping(LIST)
    String show(@PathVariable String list, @RequestParam Map<String, String> parameters, Model model) {
        return pages.show(of(list), parameters, false, model);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping(LIST + ".xlsx")
    void export(@PathVariable String list, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(of(list), parameters, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/finding/{id}")
    String finding(@PathVariable long id) {
        ReviewDesk.FoundIn at = desk.foundIn(id);
        return "redirect:/review/file/" + at.file() + "#f" + at.place();
    }

    private static Listing of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }
}
