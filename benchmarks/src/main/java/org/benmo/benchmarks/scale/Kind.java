package org.benmo.benchmarks.scale;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of file generated disclosures are written as, and what made them. */
enum Kind {
    /** No file: the neutral model as a perfect reader would give it. */
    MODEL("模型（不经文件）", true, false),
    /** Plain text with whole or broken lines; the forms are lost, as in the founding document. */
    TXT("TXT", false, false),
    /** A plain page of HTML. */
    HTML("HTML", true, false),
    /** A workbook of the forms beside a plain text of the rest. */
    XLSX_AND_TXT("XLSX + TXT", true, false),
    /** The same with numbers without format, with the noise of doubles, and typed as text. */
    CARELESS_XLSX_AND_TXT("XLSX（常规格式、文本型数字）+ TXT", true, false),
    /** Written by our own writers, as the composer's publications are. */
    OWN_HTML("HTML（本末）", true, false),
    OWN_DOCX("DOCX（本末）", true, false),
    /** A workbook of the forms beside a DOCX of the rest. */
    OWN_XLSX_AND_DOCX("XLSX + DOCX（本末）", true, false),
    OWN_PDF("PDF（本末）", true, false),
    OWN_OFD("OFD（本末）", true, false),
    /** Printed by Chromium from that page. */
    PDF_BROWSER("PDF（Chromium）", true, true),
    /** Exported by LibreOffice from its own DOCX. */
    PDF_OFFICE("PDF（LibreOffice）", true, true),
    /** Saved by LibreOffice from that page. */
    DOCX_OFFICE("DOCX（LibreOffice）", true, true);

    private final String words;
    private final boolean forms;
    private final boolean foreign;

    Kind(String words, boolean forms, boolean foreign) {
        this.words = words;
        this.forms = forms;
        this.foreign = foreign;
    }

    /** What the page on accuracy calls it. */
    String words() {
        return words;
    }

    /** True when the file has the forms. */
    boolean hasForms() {
        return forms;
    }

    /** Those made by a program that is not ours and may be missing. */
    static List<Kind> foreign() {
        return Stream.of(values()).filter(kind -> kind.foreign).toList();
    }

    /** Those we make ourselves. */
    static List<Kind> ours() {
        return Stream.of(values()).filter(kind -> !kind.foreign).toList();
    }
}
