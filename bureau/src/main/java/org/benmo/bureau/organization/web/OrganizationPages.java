package org.benmo.bureau.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Imported;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.RowForms;
import org.benmo.bureau.kit.lists.RowSink;
import org.benmo.bureau.organization.Listings;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Units, sections, posts and employees as lists, and the headcount. */
@Controller
class OrganizationPages {
    private static final String RETURNED = "returned.";
    private static final String LIST = "/{list:areas|units|sections|posts|employees}";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ListPages pages;
    private final RowForms forms;
    private final Organization organization;
    private final Words words;
    private final Map<String, Kept> kept;

    /** A list and what takes its rows in. */
    private record Kept(Listing listing, RowSink sink) {}

    OrganizationPages(ListPages pages, RowForms forms, Organization organization, Words words) {
        this.pages = pages;
        this.forms = forms;
        this.organization = organization;
        this.words = words;
        this.kept = Map.of(
                "areas", new Kept(Listings.AREAS, organization::putArea),
                "units", new Kept(Listings.UNITS, organization::putUnit),
                "sections", new Kept(Listings.SECTIONS, organization::putSection),
                "posts", new Kept(Listings.POSTS, organization::putPost),
                "employees", new Kept(Listings.EMPLOYEES, organization::putEmployee));
    }

    @Bean
    static MenuItem areasMenuItem() {
        return item(740, "areas.title", "/areas");
    }

    @Bean
    static MenuItem unitsMenuItem() {
        return item(710, "units.title", "/units");
    }

    @Bean
    static MenuItem sectionsMenuItem() {
        return item(715, "sections.title", "/sections");
    }

    @Bean
    static MenuItem postsMenuItem() {
        return item(717, "posts.title", "/posts");
    }

    @Bean
    static MenuItem employeesMenuItem() {
        return item(720, "employees.title", "/employees");
    }

    @Bean
    static MenuItem headcountMenuItem() {
        return item(730, "headcount.title", "/headcount");
    }

    private static MenuItem item(int order, String label, String path) {
        return new MenuItem(order, "menu.organization", label, path, Permission.SEE_ORGANIZATION.name());
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST)
    String show(Person self, @PathVariable String list, @RequestParam Map<String, String> parameters, Model model) {
        boolean may = self.may(Permission.EDIT_ORGANIZATION);
        Listing listing = of(list).listing();
        model.addAttribute("adds", may ? listing.path() + "/new" : "");
        return pages.show(listing, parameters, may, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping(LIST + "/new")
    String fresh(@PathVariable String list, @RequestParam Map<String, String> parameters, Model model) {
        return forms.fresh(of(list).listing(), parameters, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST + "/new")
    String add(Person self, @PathVariable String list, @RequestParam Map<String, String> parameters, Model model) {
        Listing listing = of(list).listing();
        return forms.add(self.login(), listing, organization.keeper(listing), parameters, model);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST + "/{id}")
    String row(Person self, @PathVariable String list, @PathVariable long id, Model model) {
        Listing listing = of(list).listing();
        boolean may = self.may(Permission.EDIT_ORGANIZATION);
        return forms.open(listing, organization.keeper(listing), id, may, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST + "/{id}")
    String change(
            Person self,
            @PathVariable String list,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Listing listing = of(list).listing();
        return forms.change(self.login(), listing, organization.keeper(listing), id, parameters, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST + "/{id}/remove")
    String remove(
            Person self,
            @PathVariable String list,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters) {
        Listing listing = of(list).listing();
        return forms.remove(self.login(), listing, organization.keeper(listing), id, parameters);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST + ".xlsx")
    void export(@PathVariable String list, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(of(list).listing(), parameters, response);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping(LIST + "/import")
    String importForm(@PathVariable String list, Model model) {
        return pages.importForm(of(list).listing(), model, "");
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST + "/import")
    String importRows(
            Person self,
            @PathVariable String list,
            @RequestParam MultipartFile file,
            @RequestParam String mode,
            HttpSession session,
            Model model)
            throws IOException {
        return take(of(list), new Handed(self, file, mode), session, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping(LIST + "/import/returned.xlsx")
    void returned(@PathVariable String list, HttpSession session, HttpServletResponse response) throws IOException {
        sendReturned(of(list).listing(), session, response);
    }

    private Kept of(String list) {
        return Objects.requireNonNull(kept.get(list), list);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/headcount")
    String headcount(@RequestParam(required = false) LocalDate day, Model model) {
        LocalDate asked = day == null ? LocalDate.now(HERE) : day;
        model.addAttribute("day", asked.toString());
        model.addAttribute("counts", organization.headcount(asked));
        return "organization/headcount";
    }

    private record Handed(Person by, MultipartFile file, String mode) {}

    private String take(Kept list, Handed handed, HttpSession session, Model model) throws IOException {
        Listing listing = list.listing();
        Imported imported;
        try {
            imported = pages.take(listing, handed.file(), handed.mode(), list.sink());
        } catch (Refusal e) {
            return pages.importForm(listing, model, words.get(e.key(), e.blanks()));
        }
        if (imported.loaded() > 0) {
            organization.imported(handed.by().login(), listing.path(), imported.loaded());
        }
        session.setAttribute(RETURNED + listing.path(), imported.returned());
        model.addAttribute("listing", listing);
        model.addAttribute("imported", imported);
        return "kit/imported";
    }

    private void sendReturned(Listing listing, HttpSession session, HttpServletResponse response) throws IOException {
        if (session.getAttribute(RETURNED + listing.path()) instanceof byte[] bytes && bytes.length > 0) {
            pages.sendReturned(listing, new Imported(0, 0, 0, bytes), response);
        } else {
            throw new Refusal("import.returned.gone");
        }
    }
}
