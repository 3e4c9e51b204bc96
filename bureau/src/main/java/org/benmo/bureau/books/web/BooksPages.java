package org.benmo.bureau.books.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.files.Problem;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.BookListings;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.books.Intakes;
import org.benmo.bureau.books.NewYear;
import org.benmo.bureau.books.Periods;
import org.benmo.bureau.books.Records;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The books of each year: what is there, what waits, what is wrong, how far it is closed. */
@Controller
class BooksPages {
    private static final int PROBLEMS_SHOWN = 100;

    private final Years years;
    private final NewYear newYear;
    private final YearBooks books;
    private final Records records;
    private final VoucherDesk desk;
    private final Intakes intakes;
    private final Periods periods;

    BooksPages(
            Years years,
            NewYear newYear,
            YearBooks books,
            Records records,
            VoucherDesk desk,
            Intakes intakes,
            Periods periods) {
        this.years = years;
        this.newYear = newYear;
        this.books = books;
        this.records = records;
        this.desk = desk;
        this.intakes = intakes;
        this.periods = periods;
    }

    @Bean
    static MenuItem booksMenuItem() {
        return new MenuItem(210, "menu.books", "books.title", "/books", Permission.SEE_BOOKS.name());
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books")
    String all(Person self, Model model) {
        model.addAttribute(
                "years",
                years.all().stream()
                        .map(year -> new YearLine(year, desk.postedCount(year.year()), desk.waitingCount(year.year())))
                        .toList());
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        return "books/years";
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books")
    String open(Person self, @RequestParam int year) {
        newYear.open(self.login(), year);
        return "redirect:/books/" + year;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}")
    String year(Person self, @PathVariable int year, Model model) {
        BookYear own = years.get(year);
        YearBooks.Derived derived = books.of(year);
        List<Problem> problems = new ArrayList<>(derived.problems());
        problems.sort(Comparator.comparing(problem -> !problem.blocking()));
        Map<String, Integer> counts = records.counts(year);
        model.addAttribute("year", own);
        model.addAttribute(
                "tables",
                BookListings.tables().stream()
                        .map(table -> new TableLine(table.name(), table.about(), counts.getOrDefault(table.name(), 0)))
                        .toList());
        model.addAttribute("posted", desk.postedCount(year));
        model.addAttribute("waiting", desk.waiting(year));
        model.addAttribute("problems", problems.stream().limit(PROBLEMS_SHOWN).toList());
        model.addAttribute("intakes", intakes.done(year).stream().limit(12).toList());
        model.addAttribute("self", self.login());
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        model.addAttribute("mayCheck", self.may(Permission.CHECK_BOOKS));
        return "books/year";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/periods/close")
    String closeMonth(Person self, @PathVariable int year, @RequestParam int month) {
        periods.closeThrough(self.login(), year, month);
        return "redirect:/books/" + year + "#periods";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/periods/open")
    String openMonth(Person self, @PathVariable int year, @RequestParam int month, @RequestParam String why) {
        periods.openAfter(self.login(), year, month, why);
        return "redirect:/books/" + year + "#periods";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/periods/year")
    String closeYear(Person self, @PathVariable int year) {
        periods.closeYear(self.login(), year);
        return "redirect:/books/" + year + "#periods";
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/books/{year}/periods/reopen")
    String openYear(Person self, @PathVariable int year, @RequestParam String why) {
        periods.openYear(self.login(), year, why);
        return "redirect:/books/" + year + "#periods";
    }
}
