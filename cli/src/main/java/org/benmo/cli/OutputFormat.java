package org.benmo.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A shape of results that can be asked for. */
public enum OutputFormat {
    /** For people, on the terminal. */
    TEXT("report.txt", false),
    /** The contract of {@code docs/json.md}. */
    JSON("report.json", false),
    /** SARIF 2.1.0. */
    SARIF("report.sarif", false),
    /** A page a document and an index. */
    HTML("index.html", true),
    /** One workbook for the run. */
    XLSX("summary.xlsx", false),
    /** A letter (审核意见) a document. */
    DOCX("", true),
    /** The PDF itself with marks, a document. */
    PDF("", true);

    private final String runFile;
    private final boolean perDocument;

    OutputFormat(String runFile, boolean perDocument) {
        this.runFile = runFile;
        this.perDocument = perDocument;
    }

    /** Its name on the command line, and that of its folder in a run. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file of the whole run; empty when it has none. */
    public String runFile() {
        return runFile;
    }

    /** True when each document has a file of its own. */
    public boolean isPerDocument() {
        return perDocument;
    }

    /** True when it can be printed to standard output. */
    boolean canBePrinted() {
        return this == TEXT || this == JSON || this == SARIF;
    }

    static Optional<OutputFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
