package org.benmo.bureau.books.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.books.Intakes;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.works.Works;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in for the books: their columns settled, their rows judged, and what came of them. */
@Controller
class IntakePages {
    private static final String COLUMN = "m.";
    private static final String GIVEN = "sample";

    private final Intakes intakes;
    private final Years years;
    private final Works works;
    private final Words words;
    private final DataFolder data;

    IntakePages(Intakes intakes, Years years, Works works, Words words, DataFolder data) {
        this.intakes = intakes;
        this.years = years;
        this.works = works;
        this.words = words;
        this.data = data;
    }

    @Requires(Permission.EDIT_BOOKS)
    @GetMapping({"/books/{year}/import", "/books/{year}/table/{table}/import"})
    String form(@PathVariable int year, @PathVariable(required = false) String table, Model model) throws IOException {
        model.addAttribute("year", years.get(year));
        model.addAttribute("tables", TableSpec.all());
        model.addAttribute("chosen", Objects.requireNonNullElse(table, ""));
        model.addAttribute("given", given());
        return "books/import";
    }

    /** Files that lie ready in the data folder for a newcomer to try with. */
    private List<String> given() throws IOException {
        Path folder = data.root().resolve(GIVEN);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Requires(Permission.EDIT_BOOKS)
    @GetMapping("/books/given")
    ResponseEntity<byte[]> given(@RequestParam(defaultValue = "") String name) throws IOException {
        if (!given().contains(name)) {
            throw new Refusal("attachment.gone");
        }
        return Downloads.of(
                name,
                Downloads.XLSX,
                Files.readAllBytes(data.root().resolve(GIVEN).resolve(name)));
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/{year}/import")
    String take(
            Person self,
            @PathVariable int year,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String table)
            throws IOException {
        Intakes.Handed handed;
        try (InputStream in = file.getInputStream()) {
            handed = intakes.keep(year, Objects.requireNonNullElse(file.getOriginalFilename(), "file"), in);
        }
        List<String> sheets = table.isEmpty() ? intakes.tables(handed) : List.of();
        if (sheets.size() > 1) {
            return "redirect:"
                    + works.begin(self.login(), words.get("books.import") + " " + handed.name(), work -> {
                        intakes.takeAll(self.login(), handed, sheets, work);
                        return "/books/" + year + "#intakes";
                    });
        }
        Intakes.Shape shape = intakes.shape(handed, table);
        if (shape.isComplete()) {
            return take(self, handed, shape.table().orElseThrow().name());
        }
        return "redirect:/books/" + year + "/import/columns?sha=" + handed.sha256() + "&name="
                + Downloads.encode(handed.name()) + "&table="
                + Downloads.encode(shape.table().map(TableSpec::name).orElse(""));
    }

    private String take(Person self, Intakes.Handed handed, String table) {
        return "redirect:"
                + works.begin(
                        self.login(),
                        words.get("books.import") + " " + handed.name(),
                        work -> "/books/" + handed.year() + "/intake/"
                                + intakes.take(self.login(), handed, table, work));
    }

    @Requires(Permission.EDIT_BOOKS)
    @GetMapping("/books/{year}/import/columns")
    String columns(
            @PathVariable int year,
            @RequestParam String sha,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String table,
            Model model) {
        Intakes.Handed handed = handed(year, sha, name);
        Intakes.Shape shape = intakes.shape(handed, table);
        model.addAttribute("year", years.get(year));
        model.addAttribute("handed", handed);
        model.addAttribute("shape", shape);
        model.addAttribute("tables", TableSpec.all());
        model.addAttribute(
                "missing",
                shape.table().stream()
                        .flatMap(t -> t.columns().stream())
                        .filter(column -> column.needed() && !shape.meanings().containsValue(column.name()))
                        .map(TableSpec.Column::name)
                        .toList());
        return "books/columns";
    }

    @Requires(Permission.EDIT_BOOKS)
    @PostMapping("/books/{year}/import/columns")
    String settle(
            Person self,
            @PathVariable int year,
            @RequestParam String sha,
            @RequestParam String name,
            @RequestParam String table,
            @RequestParam Map<String, String> parameters) {
        Intakes.Handed handed = handed(year, sha, name);
        Map<String, String> meanings = new LinkedHashMap<>();
        List<String> header = intakes.shape(handed, table).header();
        for (int i = 0; i < header.size(); i++) {
            String meaning = parameters.get(COLUMN + i);
            if (meaning != null && !meaning.equals(header.get(i))) {
                meanings.put(header.get(i), meaning);
            }
        }
        intakes.learn(self.login(), table, meanings);
        if (!intakes.shape(handed, table).isComplete()) {
            return "redirect:/books/" + year + "/import/columns?sha=" + sha + "&name=" + Downloads.encode(name)
                    + "&table=" + Downloads.encode(table);
        }
        return take(self, handed, table);
    }

    private static Intakes.Handed handed(int year, String sha, String name) {
        if (!sha.matches("[0-9a-f]{64}")) {
            throw new Refusal("books.intake.gone");
        }
        return new Intakes.Handed(year, sha, name);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/intake/{id}")
    String done(Person self, @PathVariable int year, @PathVariable long id, Model model) {
        model.addAttribute("done", intakes.done(year, id));
        model.addAttribute("mayEdit", self.may(Permission.EDIT_BOOKS));
        return "books/intake";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/intake/{id}/returned.xlsx")
    ResponseEntity<byte[]> returned(@PathVariable int year, @PathVariable long id) {
        Intakes.Done done = intakes.done(year, id);
        return Downloads.of(done.kind() + "（有问题）.xlsx", Downloads.XLSX, intakes.returned(done));
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/template/{table}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String table) throws IOException {
        TableSpec spec = TableSpec.named(table).orElseThrow(() -> new Refusal("books.table.gone", table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(spec.name());
            sheet.freezePane(0, 1);
            for (int c = 0; c < spec.columns().size(); c++) {
                TableSpec.Column column = spec.columns().get(c);
                sheet.value(0, c, column.name());
                sheet.style(0, c)
                        .bold()
                        .fillColor(column.needed() ? "F6E9E9" : "EEF0F3")
                        .set();
                sheet.comment(0, c, column.about());
                sheet.width(c, 16);
                if (column.type() == TableSpec.Type.MONEY) {
                    sheet.range(1, c, 500, c).style().format("#,##0.00").set();
                } else if (column.type() != TableSpec.Type.COUNT && column.type() != TableSpec.Type.DECIMAL) {
                    sheet.range(1, c, 500, c).style().format("@").set();
                }
            }
        }
        return Downloads.of(spec.name() + ".xlsx", Downloads.XLSX, out.toByteArray());
    }
}
