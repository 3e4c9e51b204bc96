package org.benmo.bureau.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Imported;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.RowSink;
import org.benmo.bureau.organization.Listings;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Units and employees as lists, and the headcount. */
@Controller
class OrganizationPages {
    private static final String RETURNED = "returned.";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ListPages pages;
    private final Organization organization;
    private final Words words;

    OrganizationPages(ListPages pages, Organization organization, Words words) {
        this.pages = pages;
        this.organization = organization;
        this.words = words;
    }

    @Bean
    static MenuItem unitsMenuItem() {
        return new MenuItem(710, "menu.organization", "units.title", "/units", Permission.SEE_ORGANIZATION.name());
    }

    @Bean
    static MenuItem employeesMenuItem() {
        return new MenuItem(
                720, "menu.organization", "employees.title", "/employees", Permission.SEE_ORGANIZATION.name());
    }

    @Bean
    static MenuItem headcountMenuItem() {
        return new MenuItem(
                730, "menu.organization", "headcount.title", "/headcount", Permission.SEE_ORGANIZATION.name());
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/units")
    String units(Person self, @RequestParam Map<String, String> parameters, Model model) {
        return pages.show(Listings.UNITS, parameters, self.may(Permission.EDIT_ORGANIZATION), model);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/units.xlsx")
    void exportUnits(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        pages.export(Listings.UNITS, parameters, response);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping("/units/import")
    String importUnitsForm(Model model) {
        return pages.importForm(Listings.UNITS, model, "");
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping("/units/import")
    String importUnits(
            Person self, @RequestParam MultipartFile file, @RequestParam String mode, HttpSession session, Model model)
            throws IOException {
        return take(Listings.UNITS, organization::putUnit, new Handed(self, file, mode), session, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping("/units/import/returned.xlsx")
    void returnedUnits(HttpSession session, HttpServletResponse response) throws IOException {
        sendReturned(Listings.UNITS, session, response);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/employees")
    String employees(Person self, @RequestParam Map<String, String> parameters, Model model) {
        return pages.show(Listings.EMPLOYEES, parameters, self.may(Permission.EDIT_ORGANIZATION), model);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/employees.xlsx")
    void exportEmployees(@RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(Listings.EMPLOYEES, parameters, response);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping("/employees/import")
    String importEmployeesForm(Model model) {
        return pages.importForm(Listings.EMPLOYEES, model, "");
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping("/employees/import")
    String importEmployees(
            Person self, @RequestParam MultipartFile file, @RequestParam String mode, HttpSession session, Model model)
            throws IOException {
        return take(Listings.EMPLOYEES, organization::putEmployee, new Handed(self, file, mode), session, model);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @GetMapping("/employees/import/returned.xlsx")
    void returnedEmployees(HttpSession session, HttpServletResponse response) throws IOException {
        sendReturned(Listings.EMPLOYEES, session, response);
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

    private String take(Listing listing, RowSink sink, Handed handed, HttpSession session, Model model)
            throws IOException {
        Imported imported;
        try {
            imported = pages.take(listing, handed.file(), handed.mode(), sink);
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
