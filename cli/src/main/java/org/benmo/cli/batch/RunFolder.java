package org.benmo.cli.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.cli.OutputFormat;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.FileResult;
import org.benmo.reports.JsonReport;
import org.benmo.reports.RunReport;
import org.benmo.reports.TextReport;
import org.benmo.reports.html.HtmlIndex;
import org.benmo.reports.sarif.SarifReport;
import org.benmo.reports.workbook.WorkbookReport;
import org.benmo.statements.catalogue.Catalogue;

/** The folder a run writes into: reports of the whole run, and a folder of files for each format that has one a document. */
public final class RunFolder {
    private static final List<OutputFormat> PER_DOCUMENT =
            List.of(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.HTML);

    private final Path folder;
    private final Set<OutputFormat> formats;
    private final FileNames names;
    private final Catalogue catalogue;
    private final String version;

    /** A folder for these files in these formats. */
    public RunFolder(Path folder, Set<OutputFormat> formats, List<Path> files, Catalogue catalogue, String version) {
        this.folder = folder;
        this.formats = formats;
        this.names = new FileNames(files);
        this.catalogue = catalogue;
        this.version = version;
    }

    /** A report of a run that can be written to a stream as results come. */
    public static RunReport report(OutputFormat format, OutputStream out, Catalogue catalogue, String version) {
        return switch (format) {
            case TEXT -> new TextReport(new PrintStream(out, false, StandardCharsets.UTF_8));
            case JSON -> new JsonReport(out, version);
            case SARIF -> new SarifReport(out, version, catalogue);
            case XLSX -> new WorkbookReport(out, version);
            case HTML -> new HtmlIndex(out, catalogue);
            case DOCX, PDF -> throw new IllegalArgumentException(format.id());
        };
    }

    /** True when nothing is missing of what this run wants for a document with these files. */
    boolean hasAll(Map<String, String> outputs) {
        return formats.stream().filter(OutputFormat::isPerDocument).allMatch(format -> outputs.containsKey(format.id()))
                && outputs.values().stream().allMatch(name -> name.isEmpty() || Files.exists(folder.resolve(name)));
    }

    /**
     * What was written for a document.
     *
     * @param outputs format and name inside the folder; an empty name where the format has nothing to say of this document
     * @param result with what there is to know about these files
     */
    record Written(Map<String, String> outputs, FileResult result) {}

    /** Writes the files of one document; the page comes last, because it tells what there is to know about the others. */
    Written write(CheckedFile checked, FileResult result) throws IOException {
        Map<String, String> outputs = new LinkedHashMap<>();
        FileResult told = result;
        for (OutputFormat format : PER_DOCUMENT) {
            if (formats.contains(format)) {
                DocumentWriter.Product product = DocumentWriter.product(format, checked, told);
                told = product.problem().map(told::with).orElse(told);
                outputs.put(format.id(), write(format, checked, product));
            }
        }
        return new Written(outputs, told);
    }

    private String write(OutputFormat format, CheckedFile checked, DocumentWriter.Product product) throws IOException {
        if (product.content().isEmpty()) {
            return "";
        }
        String name = format.id() + "/" + names.of(checked.file()) + "." + format.id();
        Files.createDirectories(folder.resolve(format.id()));
        replace(folder.resolve(name), product.content().get());
        return name;
    }

    /** Writes beside, then moves: nobody ever sees half a file, and a failure leaves the old one. */
    static void replace(Path target, DocumentWriter.Content content) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
            content.writeTo(out);
        }
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The reports of the whole run, all written in one pass. */
    Reports reports() throws IOException {
        return new Reports();
    }

    /** Reports being written. */
    final class Reports implements AutoCloseable {
        private final List<Open> open = new ArrayList<>();

        private record Open(Path part, Path target, OutputStream out, RunReport report) {}

        private Reports() throws IOException {
            for (OutputFormat format : formats) {
                if (!format.runFile().isEmpty()) {
                    Path target = folder.resolve(format.runFile());
                    Path part = folder.resolve(format.runFile() + ".part");
                    OutputStream out = new RememberingStream(new BufferedOutputStream(Files.newOutputStream(part)));
                    open.add(new Open(part, target, out, report(format, out, catalogue, version)));
                }
            }
        }

        void add(FileResult result, Map<String, String> outputs) throws IOException {
            for (Open one : open) {
                one.report().add(result, outputs);
            }
        }

        @Override
        public void close() throws IOException {
            for (Open one : open) {
                one.report().close();
                one.out().close();
                Files.move(one.part(), one.target(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
