package org.benmo.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.OleNames;
import org.benmo.documents.archive.Refusal;

/** Tells containers of office documents apart by the names of what they hold. */
final class Containers {
    private static final int SCANNED = 4 << 20;

    private Containers() {}

    static Format inZip(Source source) {
        try {
            return byNames(Container.open(source).names());
        } catch (Refusal e) {
            // Encrypted or cut off: names stand in the clear before each entry, and the reader will say what is wrong.
            return byScan(source);
        }
    }

    private static Format byNames(List<String> names) {
        boolean packaged = false;
        boolean word = false;
        boolean sheets = false;
        boolean manifest = false;
        boolean content = false;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("ofd.xml")) {
                return Format.OFD;
            }
            manifest |= lower.equals("meta-inf/manifest.xml");
            content |= lower.equals("content.xml");
            packaged |= lower.equals("[content_types].xml") || lower.equals("_rels/.rels");
            word |= lower.startsWith("word/document") && lower.endsWith(".xml");
            sheets |= lower.startsWith("xl/workbook");
        }
        if (manifest && content) {
            return Format.OPENDOCUMENT;
        }
        boolean office = packaged || names.size() < 3;
        return word && office ? Format.DOCX : sheets && office ? Format.XLSX : Format.ARCHIVE;
    }

    private static Format byScan(Source source) {
        String names = new String(
                source.bytes(),
                0,
                Math.min(SCANNED, source.bytes().length),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        if (names.contains("word/")) {
            return Format.DOCX;
        }
        if (names.contains("xl/")) {
            return Format.XLSX;
        }
        return names.contains("OFD.xml") ? Format.OFD : byExtension(source, Format.ARCHIVE);
    }

    /** An encrypted docx looks like an encrypted xlsx: only the extension can tell, and both are refused alike. */
    static Format inOle(Source source) {
        Set<String> names = OleNames.in(source);
        if (names.contains("EncryptedPackage")) {
            return Format.XLSX.goesBy(source.extension()) ? Format.XLSX : Format.DOCX;
        }
        boolean word = names.contains("WordDocument");
        boolean sheets = names.contains("Workbook") || names.contains("Book");
        if (word && sheets) {
            // One is embedded in the other; each keeps what it embeds in storages of its own naming.
            return names.stream().anyMatch(name -> name.startsWith("MBD")) ? Format.XLS : Format.DOC;
        }
        if (word || sheets) {
            return word ? Format.DOC : Format.XLS;
        }
        return byExtension(source, Format.UNKNOWN);
    }

    private static Format byExtension(Source source, Format otherwise) {
        for (Format format : List.of(Format.DOC, Format.XLS, Format.DOCX, Format.XLSX, Format.OFD)) {
            if (format.goesBy(source.extension())) {
                return format;
            }
        }
        return otherwise;
    }
}
