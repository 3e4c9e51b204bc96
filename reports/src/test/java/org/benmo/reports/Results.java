package org.benmo.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.statements.identities.Severity;

/** Results made by hand, with everything in them that can trip a report. */
public final class Results {
    /** Begins like a formula, ends like markup, and breaks lines. */
    public static final String NASTY = "=HYPERLINK(\"http://x\")<script>alert('1')</script> & {0} [a](b)\n\u0007尾";

    private Results() {}

    /** A document with an error on a page, a warning in a cell and a piece of information in a line. */
    public static FileResult rich(String file) {
        Finding error = finding("T03.1", Severity.ERROR, new Place.PageBox(2, 10.25, 20.5, 110.75, 32));
        Finding warning = finding("T03.2", Severity.WARNING, new Place.SheetCell("公开01表", "B12"));
        Finding note = finding("N15", Severity.INFO, new Place.LineSpan(84, 3, 18));
        FileResult.Relation relation = new FileResult.Relation(
                "T03.1",
                "支出合计",
                "支出合计 = 基本支出 + 项目支出",
                "615.41 = 382.69 + 232.73",
                List.of(new FileResult.Operand("支出决算表 合计", "615.41", List.of(new Place.PageBox(2, 1, 2, 3, 4)))));
        return new FileResult(
                file,
                Optional.of(new FileResult.Understood(
                        "pdf",
                        DocumentKind.FINAL_ACCOUNTS,
                        Optional.of("示例市乡村产业服务局"),
                        OptionalInt.of(2023),
                        "shanghai",
                        12,
                        List.of(new FileResult.FormFound("T01", "收入支出决算总表", 3, 20, false)),
                        new Disclosure.Numbers(
                                1000,
                                999,
                                List.of(new Disclosure.Unread("约3成", List.of(new Place.ElementPath("body/p[3]")), 4))),
                        new Report.Tally(10, 2, 1, 3, 4),
                        List.of(
                                new FileResult.Explained(error, List.of(relation)),
                                new FileResult.Explained(warning, List.of()),
                                new FileResult.Explained(note, List.of())),
                        List.of(new FileResult.Undecided("T01.1a", "跨表核对", "没有读到 T05", 4)))),
                List.of(new Problem("DAMAGED_PAGES", "第 7 页的内容已损坏。", "请人工核对。", false)),
                Optional.empty());
    }

    /** A document with one warning on these words at this place. */
    public static FileResult one(String words, Place place) {
        return one(words, place, DocumentKind.FINAL_ACCOUNTS);
    }

    /** The same of a document of this kind. */
    public static FileResult one(String words, Place place, DocumentKind kind) {
        Finding finding = new Finding(
                "C11d",
                Severity.WARNING,
                "第三部分",
                words,
                "没有写原因",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "补上原因。",
                Finding.Certainty.WORDING,
                Optional.empty(),
                List.of(new Finding.FoundAt(words, List.of(place))),
                List.of("C11d"),
                List.of());
        FileResult rich = rich("a.txt");
        FileResult.Understood all = rich.document().orElseThrow();
        return new FileResult(
                "a.txt",
                Optional.of(new FileResult.Understood(
                        "txt",
                        kind,
                        all.unit(),
                        all.year(),
                        all.template(),
                        0,
                        List.of(),
                        all.numbers(),
                        all.tally(),
                        List.of(new FileResult.Explained(finding, List.of())),
                        List.of())),
                List.of(),
                Optional.empty());
    }

    /** A file nothing of which could be used. */
    public static FileResult unusable(String file) {
        return FileResult.unusable(file, new Problem("ENCRYPTED", "该文件设有打开密码。", "请另存后重试。", true));
    }

    /** A file we failed on. */
    public static FileResult failed(String file) {
        return new FileResult(file, Optional.empty(), List.of(), Optional.of("本程序出了差错"));
    }

    private static Finding finding(String code, Severity severity, Place place) {
        return new Finding(
                code,
                severity,
                "第三部分 二、支出决算情况说明",
                NASTY,
                "支出合计与各项之和不符",
                "615.41万元",
                Optional.of("382.69 + 232.73 = 615.42万元"),
                Optional.of("0.01万元"),
                Optional.of("疑似抄错"),
                "核对账务。",
                Finding.Certainty.CERTAIN,
                Optional.of("SWAPPED_DIGITS"),
                List.of(new Finding.FoundAt("615.41", List.of(place, place))),
                List.of(code, "X03"),
                List.of("占比随之变为 62.19%"));
    }
}
