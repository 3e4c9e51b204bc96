package org.benmo.documents.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.OleNames;
import org.benmo.documents.archive.Refusal;

/** A workbook read through POI, behind guards: what it would unpack to is measured before it is unpacked. */
final class WorkbookFile {
    /** POI holds an old workbook in memory at some ten times its size. */
    private static final int XLS_BYTES_MAX = 32 << 20;

    /** Held so that the setting is not lost with a collected logger: what POI would say becomes a problem of ours. */
    private static final Logger SILENCED = Logger.getLogger("org.apache.poi");

    static {
        SILENCED.setLevel(Level.OFF);
    }

    private WorkbookFile() {}

    static Document read(Source source, Format format) {
        SheetProblems problems = new SheetProblems();
        List<RawSheet> sheets;
        try {
            sheets = format == Format.XLS && XmlWorkbook.is(source)
                    ? XmlWorkbook.sheets(source, problems)
                    : sheets(source, format, problems);
        } catch (EncryptedDocumentException e) {
            return unusable(source, format, ProblemCode.ENCRYPTED.problem(format.label()));
        } catch (OldFileFormatException e) {
            return unusable(source, format, ProblemCode.OLD_FORMAT.problem(source.name()));
        } catch (IOException | RuntimeException | InvalidFormatException | StackOverflowError | OutOfMemoryError e) {
            // Whatever POI stumbles over in a stranger's file, the file is the matter, not we.
            return unusable(source, format, Refusal.of(e).problem());
        }
        return SheetBlocks.document(source, format, sheets, problems);
    }

    private static List<RawSheet> sheets(Source source, Format format, SheetProblems problems)
            throws IOException, InvalidFormatException {
        guard(source, format, problems);
        try (Workbook workbook = open(source, format)) {
            return sheets(workbook, problems);
        }
    }

    private static void guard(Source source, Format format, SheetProblems problems) throws Refusal {
        if (OleNames.isEncryptedPackage(source)) {
            throw new Refusal(ProblemCode.ENCRYPTED.problem());
        }
        if (format == Format.XLSX) {
            Container container = WorkbookSize.prove(source);
            if (container.has("xl/workbook.bin")) {
                throw new Refusal(ProblemCode.BINARY_WORKBOOK.problem(source.name()));
            }
            container.problems().forEach(problems::add);
        } else if (source.bytes().length > XLS_BYTES_MAX) {
            throw new Refusal(ProblemCode.TOO_MANY_CELLS.problem(source.name()));
        }
    }

    private static Workbook open(Source source, Format format) throws IOException, InvalidFormatException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(source.bytes());
        return format == Format.XLS ? new HSSFWorkbook(bytes) : new XSSFWorkbook(OPCPackage.open(bytes));
    }

    private static Document unusable(Source source, Format format, Problem problem) {
        return new Document(source.name(), format.id(), 0, List.of(), List.of(problem));
    }

    private static List<RawSheet> sheets(Workbook workbook, SheetProblems problems) {
        SheetContent content = new SheetContent(workbook, problems);
        List<RawSheet> sheets = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                sheets.add(content.of(sheet, i));
            } else if (sheet.getPhysicalNumberOfRows() > 0) {
                hidden.add(sheet.getSheetName());
            }
        }
        if (!hidden.isEmpty()) {
            problems.add(ProblemCode.HIDDEN_SHEETS.problem(String.join("、", hidden)));
        }
        return sheets;
    }
}
