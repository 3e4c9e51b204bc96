package org.benmo.bureau.books.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.events.Events;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.Attachments;
import org.benmo.bureau.books.BookListings;
import org.benmo.bureau.books.Impact;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.Vouchers;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Vouchers: made from events, posted by another, looked at with everything they touch. */
@Controller
class VoucherPages {
    private static final int PARTS = 6;
    private static final TableSpec EVENT = TableSpec.named("业务").orElseThrow();
    private static final List<String> PART =
            List.of("amount", "fund", "function", "spending", "project", "economy", "government", "other");

    private final VoucherDesk desk;
    private final Years years;
    private final Records records;
    private final Attachments attachments;
    private final Impact impact;
    private final ListPages pages;

    VoucherPages(
            VoucherDesk desk, Years years, Records records, Attachments attachments, Impact impact, ListPages pages) {
        this.desk = desk;
        this.years = years;
        this.records = records;
        this.attachments = attachments;
        this.impact = impact;
        this.pages = pages;
    }

    private Listing listing(int year) {
        years.get(year);
        return BookListings.vouchers(year);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/vouchers")
    String list(Person self, @PathVariable int year, @RequestParam Map<String, String> parameters, Model model) {
        boolean may = self.may(Permission.EDIT_BOOKS) && !years.get(year).closed();
        model.addAttribute("adds", may ? "/books/" + year + "/voucher/new" : "");
        return pages.show(listing(year), parameters, false, model);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/vouchers.xlsx")
    void export(@PathVariable int year, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(listing(year), parameters, response);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/voucher/{id}")
    String show(Person self, @PathVariable long id, Model model) {
        Vouchers.Full full = desk.get(id);
        model.addAttribute("full", full);
        model.addAttribute("year", years.get(full.head().year()));
        model.addAttribute("attachments", attachments.of("voucher/" + id));
        model.addAttribute("impact", impact.of(full));
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        model.addAttribute(
                "mayCheck",
                self.may(Permission.CHECK_BOOKS) && !full.head().maker().equals(self.login()));
        return "books/voucher";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/voucher/{id}/post")
    String post(Person self, @PathVariable long id) {
        desk.post(self.login(), id);
        return "redirect:/books/voucher/" + id;
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/voucher/{id}/reverse")
    String reverse(Person self, @PathVariable long id, @RequestParam LocalDate date, @RequestParam String why) {
        return "redirect:/books/voucher/" + desk.reverse(self.login(), id, date, why);
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/voucher/{id}/attach")
    String attach(Person self, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        Vouchers.Head head = desk.get(id).head();
        try (InputStream in = file.getInputStream()) {
            attachments.add(
                    self.login(),
                    head.year(),
                    "voucher/" + id,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    in);
        }
        return "redirect:/books/voucher/" + id;
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/waiting/post")
    String postAll(Person self, @PathVariable int year, @RequestParam long intake, @RequestParam String maker) {
        desk.postAll(self.login(), year, intake, maker);
        return "redirect:/books/" + year + "#waiting";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/waiting/back")
    String sendBack(
            Person self,
            @PathVariable int year,
            @RequestParam long intake,
            @RequestParam String maker,
            @RequestParam String why) {
        desk.sendBack(self.login(), year, intake, maker, why);
        return "redirect:/books/" + year + "#waiting";
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/{year}/waiting/discard")
    String discard(Person self, @PathVariable int year, @RequestParam long intake) {
        desk.discard(self.login(), year, intake);
        return "redirect:/books/" + year + "#waiting";
    }

    @Requires(Permission.EDIT_BOOKS)
    @GetMapping("/books/{year}/voucher/new")
    String fresh(@PathVariable int year, Model model) {
        int month = Math.min(12, years.get(year).closedThrough() + 1);
        List<Records.Kept> units = records.all(year, "单位");
        String unit = units.isEmpty() ? "" : units.getFirst().cells().getFirst();
        Map<String, String> typed = new java.util.LinkedHashMap<>();
        typed.put("unit", unit);
        typed.put("number", desk.nextNumber(year, unit, month));
        typed.put("date", LocalDate.of(year, month, 1).toString());
        return form(year, typed, List.of(), model);
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/{year}/voucher/new")
    String make(Person self, @PathVariable int year, @RequestParam Map<String, String> typed, Model model) {
        List<List<String>> rows = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            if (!typed.getOrDefault("amount" + part, "").isBlank()) {
                List<String> row = new ArrayList<>();
                for (String head : List.of("unit", "number", "date", "event", "summary")) {
                    row.add(typed.getOrDefault(head, ""));
                }
                for (String cell : PART) {
                    row.add(typed.getOrDefault(cell + part, ""));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return form(year, typed, List.of(new Problem("F06", true, "", "", 0, "没有填金额", "至少填一个分项的金额")), model);
        }
        List<Problem> problems = desk.make(self.login(), year, rows);
        if (problems.stream().anyMatch(Problem::blocking)) {
            return form(year, typed, problems, model);
        }
        long id = desk.find(year, typed.getOrDefault("unit", ""), typed.getOrDefault("number", ""))
                .orElseThrow();
        return "redirect:/books/voucher/" + id;
    }

    private String form(int year, Map<String, String> typed, List<Problem> problems, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("parts", PARTS);
        model.addAttribute(
                "headings",
                EVENT.columns().subList(6, 11).stream()
                        .map(TableSpec.Column::name)
                        .toList());
        model.addAttribute("events", Events.standard().names());
        model.addAttribute("units", records.all(year, "单位"));
        model.addAttribute("projects", records.all(year, "项目"));
        model.addAttribute(
                "funds", List.of(Fund.values()).stream().map(Fund::label).toList());
        model.addAttribute(
                "spendings",
                List.of(Spending.values()).stream().map(Spending::label).toList());
        return "books/make";
    }
}
