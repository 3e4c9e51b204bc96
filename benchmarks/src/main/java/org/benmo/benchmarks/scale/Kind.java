package org.benmo.benchmarks.scale;

/** The kinds of file generated disclosures are written as, and what made them. */
enum Kind {
    /** No file: the neutral model as a perfect reader would give it. */
    MODEL("模型（不经文件）", "", true),
    /** Plain text with whole or broken lines; the forms are lost, as in the founding document. */
    TXT("TXT", "txt", false),
    /** Our own page of HTML. */
    HTML("HTML", "html", true),
    /** A workbook of the forms beside a plain text of the rest. */
    XLSX_AND_TXT("XLSX + TXT", "xlsx", true),
    /** Printed by Chromium from that page. */
    PDF_BROWSER("PDF（Chromium）", "pdf", true),
    /** Exported by LibreOffice from its own DOCX. */
    PDF_OFFICE("PDF（LibreOffice）", "pdf", true),
    /** Saved by LibreOffice from that page. */
    DOCX_OFFICE("DOCX（LibreOffice）", "docx", true);

    private final String words;
    private final String extension;
    private final boolean forms;

    Kind(String words, String extension, boolean forms) {
        this.words = words;
        this.extension = extension;
        this.forms = forms;
    }

    /** What the page on accuracy calls it. */
    String words() {
        return words;
    }

    /** Ending of its files; empty for none. */
    String extension() {
        return extension;
    }

    /** True when the file has the forms. */
    boolean hasForms() {
        return forms;
    }
}
