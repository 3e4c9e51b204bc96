package org.benmo.bureau.books.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.Attachments;
import org.benmo.bureau.books.BookListings;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Every table of the books but the vouchers: a list, a form for a single row, files behind it. */
@Controller
class RecordPages {
    private static final String CELL = "c";

    private final Records records;
    private final Years years;
    private final ListPages pages;
    private final Attachments attachments;

    RecordPages(Records records, Years years, ListPages pages, Attachments attachments) {
        this.records = records;
        this.years = years;
        this.pages = pages;
        this.attachments = attachments;
    }

    private Listing listing(int year, String table) {
        years.get(year);
        return BookListings.records(year, spec(table));
    }

    private static TableSpec spec(String table) {
        return BookListings.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new Refusal("books.table.gone", table));
    }

    private boolean mayEdit(Person self, int year, String table) {
        boolean open = !years.get(year).closed() || Years.isOfWords(table);
        return self.may(Permission.EDIT_BOOKS) && open;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/table/{table}")
    String list(
            Person self,
            @PathVariable int year,
            @PathVariable String table,
            @RequestParam Map<String, String> parameters,
            Model model) {
        boolean may = mayEdit(self, year, table);
        Listing listing = listing(year, table);
        model.addAttribute("adds", may ? listing.path() + "/new" : "");
        return pages.show(listing, parameters, may, model);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/table/{table}.xlsx")
    void export(
            @PathVariable int year,
            @PathVariable String table,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        pages.export(listing(year, table), parameters, response);
    }

    @Requires(Permission.EDIT_BOOKS)
    @GetMapping("/books/{year}/table/{table}/new")
    String fresh(@PathVariable int year, @PathVariable String table, Model model) {
        TableSpec spec = spec(table);
        years.get(year);
        List<String> empty = Collections.nCopies(spec.columns().size(), "");
        return form(new Records.Kept(0, year, table, 0, empty, 0), List.of(), true, model);
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/{year}/table/{table}/new")
    String add(
            Person self,
            @PathVariable int year,
            @PathVariable String table,
            @RequestParam Map<String, String> parameters,
            Model model) {
        TableSpec spec = spec(table);
        List<String> cells = cells(spec, parameters);
        List<Problem> problems = records.add(self.login(), year, spec, cells);
        if (problems.stream().anyMatch(Problem::blocking)) {
            return form(new Records.Kept(0, year, table, 0, cells, 0), problems, true, model);
        }
        return "redirect:/books/" + year + "/table/" + Downloads.encode(table);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/record/{id}")
    String show(Person self, @PathVariable long id, Model model) {
        Records.Kept kept = records.get(id);
        boolean may = self.may(Permission.EDIT_BOOKS) && !years.get(kept.year()).closed();
        return form(kept, List.of(), may, model);
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/record/{id}")
    String change(Person self, @PathVariable long id, @RequestParam Map<String, String> parameters, Model model) {
        Records.Kept kept = records.get(id);
        List<String> cells = cells(spec(kept.kind()), parameters);
        int version = number(parameters.getOrDefault("version", ""));
        List<Problem> problems = records.change(self.login(), id, version, cells);
        if (problems.stream().anyMatch(Problem::blocking)) {
            return form(
                    new Records.Kept(id, kept.year(), kept.kind(), kept.row(), cells, version), problems, true, model);
        }
        return "redirect:/books/" + kept.year() + "/table/" + Downloads.encode(kept.kind());
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/record/{id}/remove")
    String remove(Person self, @PathVariable long id, @RequestParam int version) {
        Records.Kept kept = records.get(id);
        records.remove(self.login(), id, version);
        return "redirect:/books/" + kept.year() + "/table/" + Downloads.encode(kept.kind());
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/record/{id}/attach")
    String attach(Person self, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        Records.Kept kept = records.get(id);
        try (InputStream in = file.getInputStream()) {
            attachments.add(
                    self.login(),
                    kept.year(),
                    "record/" + id,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    in);
        }
        return "redirect:/books/record/" + id;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/attachment/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable long id) throws IOException {
        Attachments.Kept kept = attachments.get(id);
        return Downloads.of(
                kept.name(), "application/octet-stream", java.nio.file.Files.readAllBytes(attachments.bytes(kept)));
    }

    private static List<String> cells(TableSpec spec, Map<String, String> parameters) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < spec.columns().size(); i++) {
            cells.add(parameters.getOrDefault(CELL + i, "").strip());
        }
        return cells;
    }

    private String form(Records.Kept kept, List<Problem> problems, boolean mayEdit, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("table", spec(kept.kind()));
        model.addAttribute("problems", problems);
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("attachments", kept.id() == 0 ? List.of() : attachments.of("record/" + kept.id()));
        return "books/record";
    }
}
