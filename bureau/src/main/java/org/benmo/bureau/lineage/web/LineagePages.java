package org.benmo.bureau.lineage.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.lineage.FigureDesk;
import org.benmo.bureau.lineage.FigureSource;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One click from a number: its formula in words, the figures and the records it was made of, the places it is printed. */
@Controller
class LineagePages {
    private final FigureDesk desk;
    private final Words words;

    LineagePages(FigureDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/figures/{year}")
    String figure(@PathVariable int year, @RequestParam(defaultValue = "") String key, Model model) {
        FigureDesk.Known known = desk.figure(year, key);
        model.addAttribute("year", year);
        model.addAttribute("key", key);
        model.addAttribute("origin", known.origin());
        model.addAttribute("places", known.uses());
        return "lineage/figure";
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/figures/{year}/records.xlsx")
    ResponseEntity<byte[]> records(@PathVariable int year, @RequestParam(defaultValue = "") String key)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.get("figure.records.title"));
            sheet.freezePane(0, 1);
            sheet.value(0, 0, words.get("figure.records.title"));
            sheet.value(0, 1, words.get("figure.records.words"));
            sheet.value(0, 2, words.get("figure.records.yuan"));
            sheet.width(0, 24);
            sheet.width(1, 60);
            sheet.width(2, 18);
            int at = 0;
            for (FigureSource.Source record : desk.records(year, key)) {
                sheet.value(++at, 0, record.id());
                sheet.value(at, 1, record.words());
                if (!record.yuan().isEmpty()) {
                    sheet.value(at, 2, new BigDecimal(record.yuan()));
                    sheet.style(at, 2).format("#,##0.00").set();
                }
            }
        }
        return Downloads.of(words.get("figure.records.title") + ".xlsx", Downloads.XLSX, out.toByteArray());
    }
}
