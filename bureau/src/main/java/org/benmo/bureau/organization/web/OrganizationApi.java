package org.benmo.bureau.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.kit.api.ListData;
import org.benmo.bureau.kit.api.Problems;
import org.benmo.bureau.kit.lists.Imported;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.RowForms;
import org.benmo.bureau.kit.lists.RowSink;
import org.benmo.bureau.organization.Listings;
import org.benmo.bureau.organization.Organization;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Areas, units, sections, posts, employees and the headcount, for machines. */
@ForMachines
class OrganizationApi {
    private static final String LIST = "/{list:areas|units|sections|posts|employees}";
    private static final Map<String, Listing> LISTS = Map.of(
            "areas", Listings.AREAS,
            "units", Listings.UNITS,
            "sections", Listings.SECTIONS,
            "posts", Listings.POSTS,
            "employees", Listings.EMPLOYEES);

    private final Organization organization;
    private final ListData data;
    private final ListPages pages;
    private final RowForms forms;
    private final Problems problems;

    OrganizationApi(Organization organization, ListData data, ListPages pages, RowForms forms, Problems problems) {
        this.organization = organization;
        this.data = data;
        this.pages = pages;
        this.forms = forms;
        this.problems = problems;
    }

    private static Listing of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST)
    ListData.Page list(@PathVariable String list, @RequestParam Map<String, String> parameters) {
        return data.page(of(list), parameters);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST + ".xlsx")
    void export(@PathVariable String list, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(of(list), parameters, response);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping(LIST + "/{id}")
    RowForms.Kept row(@PathVariable String list, @PathVariable long id) {
        return forms.kept(of(list), organization.keeper(of(list)), id);
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST)
    ResponseEntity<Object> add(
            Person self, @PathVariable String list, @RequestBody Map<String, @Nullable String> sent) {
        Listing listing = of(list);
        Map<String, String> cells = cells(sent);
        return answer(
                HttpStatus.CREATED,
                forms.problems(
                        listing, cells, () -> organization.keeper(listing).add(self.login(), cells)));
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PutMapping(LIST + "/{id}")
    ResponseEntity<Object> change(
            Person self,
            @PathVariable String list,
            @PathVariable long id,
            @RequestParam int version,
            @RequestBody Map<String, @Nullable String> sent) {
        Listing listing = of(list);
        Map<String, String> cells = cells(sent);
        return answer(
                HttpStatus.NO_CONTENT,
                forms.problems(
                        listing, cells, () -> organization.keeper(listing).change(self.login(), id, version, cells)));
    }

    /** Cells as a form would send them: nothing is an empty text. */
    private static Map<String, String> cells(Map<String, @Nullable String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        sent.forEach((key, value) -> cells.put(key, value == null ? "" : value.strip()));
        return cells;
    }

    private ResponseEntity<Object> answer(HttpStatus done, Map<String, String> wrong) {
        return wrong.isEmpty() ? ResponseEntity.status(done).build() : problems.answer(problems.of(wrong));
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @DeleteMapping(LIST + "/{id}")
    ResponseEntity<Void> remove(
            Person self, @PathVariable String list, @PathVariable long id, @RequestParam int version) {
        organization.keeper(of(list)).remove(self.login(), id, version);
        return ResponseEntity.noContent().build();
    }

    @Requires(Permission.EDIT_ORGANIZATION)
    @PostMapping(LIST + "/import")
    Imported importRows(
            Person self, @PathVariable String list, @RequestParam MultipartFile file, @RequestParam String mode)
            throws IOException {
        Imported imported = pages.take(of(list), file, mode, sink(of(list)));
        if (imported.loaded() > 0) {
            organization.imported(self.login(), of(list).path(), imported.loaded());
        }
        return imported;
    }

    private RowSink sink(Listing listing) {
        return cells -> organization.put(listing, cells);
    }

    @Requires(Permission.SEE_ORGANIZATION)
    @GetMapping("/headcount")
    Map<String, Integer> headcount(@RequestParam(required = false) LocalDate day) {
        return organization.headcount(day == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : day);
    }
}
