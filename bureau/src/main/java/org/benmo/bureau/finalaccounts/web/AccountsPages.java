package org.benmo.bureau.finalaccounts.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.finalaccounts.Execution;
import org.benmo.bureau.finalaccounts.Gates;
import org.benmo.bureau.finalaccounts.Preview;
import org.benmo.bureau.finalaccounts.PriorYear;
import org.benmo.bureau.finalaccounts.ReasonDesk;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.works.Works;
import org.benmo.bureau.publication.Deadline;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.Version;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledYear;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of a year, from the books to the published document, one page a step. */
@Controller
class AccountsPages {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Years years;
    private final YearBooks books;
    private final VoucherDesk desk;
    private final Preview preview;
    private final ReasonDesk reasons;
    private final Gates gates;
    private final PriorYear prior;
    private final Execution execution;
    private final Publications publications;
    private final Works works;
    private final Words words;

    AccountsPages(
            Years years,
            YearBooks books,
            VoucherDesk desk,
            Preview preview,
            ReasonDesk reasons,
            Gates gates,
            PriorYear prior,
            Execution execution,
            Publications publications,
            Works works,
            Words words) {
        this.years = years;
        this.books = books;
        this.desk = desk;
        this.preview = preview;
        this.reasons = reasons;
        this.gates = gates;
        this.prior = prior;
        this.execution = execution;
        this.publications = publications;
        this.works = works;
        this.words = words;
    }

    @Bean
    static MenuItem accountsMenuItem() {
        return new MenuItem(220, "menu.books", "accounts.title", "/accounts", Permission.SEE_BOOKS.name());
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts")
    String all(Model model) {
        List<YearState> states = new ArrayList<>();
        for (BookYear year : years.all()) {
            states.add(state(year.year()));
        }
        model.addAttribute("states", states);
        return "finalaccounts/years";
    }

    private YearState state(int year) {
        BookYear own = years.get(year);
        Optional<Gates.Gate> gate = gates.latest(year);
        Optional<Version> version = publications.latest(year);
        Optional<Deadline> deadline =
                gates.approvedOn(year).map(approved -> Deadline.on(approved, LocalDate.now(HERE)));
        return new YearState(
                own, desk.waitingCount(year), gate, gate.isPresent() && gates.isFresh(gate.get()), version, deadline);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}")
    String year(Person self, @PathVariable int year, Model model) {
        YearBooks.Derived derived = books.of(year);
        model.addAttribute("state", state(year));
        model.addAttribute("blocking", derived.blocking());
        model.addAttribute("derivable", derived.accounts().isPresent());
        model.addAttribute(
                "missing",
                derived.accounts().isPresent()
                        ? reasons.lines(year).stream()
                                .filter(ReasonDesk.Line::missing)
                                .count()
                        : 0L);
        model.addAttribute("canBring", self.may(Permission.EDIT_BOOKS) && prior.canBring(year));
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        model.addAttribute("mayPublish", self.may(Permission.PUBLISH));
        return "finalaccounts/year";
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/accounts/{year}/prior")
    String bringPrior(Person self, @PathVariable int year) {
        prior.bring(self.login(), year);
        return "redirect:/accounts/" + year;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/forms")
    String forms(@PathVariable int year, @RequestParam(defaultValue = "") String form, Model model) {
        FilledYear filled = books.of(year).filled().orElseThrow(() -> new Refusal("books.blocked"));
        FilledForm shown = filled.form(form).orElse(filled.forms().getFirst());
        model.addAttribute("year", year);
        model.addAttribute("filled", filled);
        model.addAttribute("form", shown);
        return "finalaccounts/forms";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/reasons")
    String reasons(Person self, @PathVariable int year, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("lines", reasons.lines(year));
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        return "finalaccounts/reasons";
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/accounts/{year}/reasons")
    String writeReason(
            Person self,
            @PathVariable int year,
            @RequestParam String metric,
            @RequestParam String measure,
            @RequestParam String reason) {
        reasons.write(self.login(), year, metric, measure, reason);
        return "redirect:/accounts/" + year + "/reasons";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/preview")
    String preview(Person self, @PathVariable int year, Model model) {
        if (!preview.isMade(year)) {
            years.get(year);
            return "redirect:"
                    + works.begin(self.login(), words.get("preview.title") + " " + year, work -> {
                        work.step(words.get("gate.step.books"), 10);
                        books.of(year);
                        work.step(words.get("gate.step.COMPOSING"), 60);
                        preview.of(year);
                        return "/accounts/" + year + "/preview";
                    });
        }
        model.addAttribute("year", year);
        model.addAttribute("made", preview.of(year));
        return "finalaccounts/preview";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/execution")
    String execution(@PathVariable int year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("overview", execution.of(year));
        model.addAttribute("state", state(year));
        return "finalaccounts/execution";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/execution.xlsx")
    ResponseEntity<byte[]> executionWorkbook(@PathVariable int year) {
        return Downloads.of(
                year + words.get("execution.title") + ".xlsx",
                Downloads.XLSX,
                ExecutionWorkbook.of(execution.of(year), words));
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/gate")
    String gate(Person self, @PathVariable int year, Model model) {
        YearState state = state(year);
        model.addAttribute("state", state);
        model.addAttribute("self", self.login());
        model.addAttribute("mayRun", self.may(Permission.SIGN_YEAR));
        model.addAttribute("mayWaive", self.may(Permission.CHECK_BOOKS));
        boolean mine = state.gate()
                .flatMap(Gates.Gate::next)
                .filter(step -> self.roles().contains(step.role()))
                .isPresent();
        model.addAttribute("maySign", self.may(Permission.SIGN_YEAR) && mine);
        model.addAttribute("mayPublish", self.may(Permission.PUBLISH));
        model.addAttribute("today", LocalDate.now(HERE).toString());
        return "finalaccounts/gate";
    }

    @Requires(Permission.SIGN_YEAR)
    @PostMapping("/accounts/{year}/gate")
    String run(Person self, @PathVariable int year) {
        return "redirect:"
                + works.begin(self.login(), words.get("gate.title") + " " + year, work -> {
                    gates.run(self.login(), year, work);
                    return "/accounts/" + year + "/gate";
                });
    }

    @Requires(Permission.CHECK_BOOKS)
    @PostMapping("/accounts/{year}/gate/waive")
    String waive(Person self, @PathVariable int year, @RequestParam int place, @RequestParam String reason) {
        gates.waive(self, year, place, reason);
        return "redirect:/accounts/" + year + "/gate";
    }

    @Requires(Permission.SIGN_YEAR)
    @PostMapping("/accounts/{year}/gate/sign")
    String sign(Person self, @PathVariable int year, @RequestParam String hash) {
        gates.sign(self, year, hash);
        return "redirect:/accounts/" + year + "/gate";
    }

    @Requires(Permission.PUBLISH)
    @PostMapping("/accounts/{year}/approval")
    String approval(
            Person self,
            @PathVariable int year,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String document) {
        gates.approve(self.login(), year, day, document);
        return "redirect:/accounts/" + year + "/gate";
    }

    @Requires(Permission.PUBLISH)
    @PostMapping("/accounts/{year}/publish")
    String publish(
            Person self,
            @PathVariable int year,
            @RequestParam String hash,
            @RequestParam(defaultValue = "") String reason) {
        gates.publish(self, year, hash, reason);
        return "redirect:/accounts/" + year;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/package")
    ResponseEntity<byte[]> file(@PathVariable int year, @RequestParam(defaultValue = "") String name) {
        Gates.Gate gate = gates.latest(year).orElseThrow(() -> new Refusal("gate.none"));
        Gates.PackageFile file = gate.files().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("gate.none"));
        return Downloads.of(
                name.substring(name.lastIndexOf('/') + 1), MediaType.APPLICATION_OCTET_STREAM_VALUE, gates.bytes(file));
    }
}
