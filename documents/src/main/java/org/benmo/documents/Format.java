package org.benmo.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.benmo.documents.archive.OleNames;

/** A kind of file, told by its first bytes. Kinds without a reader are known so that a refusal can name them. */
public enum Format {
    PDF("PDF", "pdf"),
    TXT("TXT 文本", "txt", "text", "log", "md"),
    CSV("CSV 表格", "csv", "tsv"),
    DOCX("Word 文档（docx）", "docx", "docm", "dotx", "dotm"),
    XLSX("Excel 工作簿（xlsx）", "xlsx", "xlsm", "xltx", "xltm", "xlsb"),
    DOC("旧版 Word 文档（doc）", "doc", "dot", "wps", "wpt"),
    XLS("旧版 Excel 工作簿（xls）", "xls", "xlt", "et", "ett"),
    OFD("OFD", "ofd"),
    HTML("网页", "html", "htm", "mht", "mhtml"),
    RTF("RTF 文档", "rtf"),
    OPENDOCUMENT("OpenDocument 文档（odt、ods 等）", "odt", "ods", "odp", "ott", "ots", "fodt", "fods"),
    PICTURE("图片", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif"),
    ARCHIVE("压缩包", "zip", "rar", "7z", "gz", "tgz", "bz2", "xz"),
    UNKNOWN("未知格式");

    private static final int HEAD = 1024;
    private static final int CONTROLS_SAMPLE = 8192;

    private final String label;
    /** Between blanks. */
    private final String extensions;

    Format(String label, String... extensions) {
        this.label = label;
        this.extensions = " " + String.join(" ", extensions) + " ";
    }

    /** What an office calls it. */
    public String label() {
        return label;
    }

    /** True when a file of this kind usually has the extension. */
    public boolean goesBy(String extension) {
        return extensions.contains(" " + extension + " ");
    }

    /** True when a file with the extension is usually a document of this kind, rather than text for some other purpose. */
    boolean isDocument(String extension) {
        return goesBy(extension) && this != CSV && this != PICTURE && (this != TXT || extension.equals("txt"));
    }

    /** The short name used in {@link Document#format()}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file by its content; {@code UNKNOWN} for bytes that are neither a known container nor text. */
    public static Format of(Source source) {
        byte[] bytes = source.bytes();
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (source.has(0, 'P', 'K', 3, 4) || source.has(0, 'P', 'K', 5, 6)) {
            return Containers.inZip(source);
        }
        if (OleNames.isOle(source)) {
            return Containers.inOle(source);
        }
        if (isPicture(source)) {
            return PICTURE;
        }
        if (head.startsWith("Rar!")
                || head.startsWith("7z\u00BC\u00AF")
                || source.has(0, 0x1F, 0x8B)
                || isPacked(source)) {
            return ARCHIVE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        return ofText(source, head);
    }

    private static Format ofText(Source source, String head) {
        if (Markup.isOpenDocument(head)) {
            return OPENDOCUMENT;
        }
        if (Markup.isSpreadsheet(head)) {
            return XLS;
        }
        if (Markup.isHtml(head)) {
            return HTML;
        }
        // Whether commas part values or clauses, only the name can say.
        Format text = CSV.goesBy(source.extension()) ? CSV : TXT;
        return looksLikeText(source) ? text : UNKNOWN;
    }

    private static boolean isPacked(Source source) {
        return source.has(0, 'B', 'Z', 'h') || source.has(0, 0xFD, '7', 'z', 'X', 'Z');
    }

    private static boolean isPicture(Source source) {
        return source.has(0, 0x89, 'P', 'N', 'G')
                || source.has(0, 0xFF, 0xD8, 0xFF)
                || source.has(0, 'G', 'I', 'F', '8')
                || source.has(0, 'I', 'I', 0x2A, 0)
                || source.has(0, 'M', 'M', 0, 0x2A)
                || (source.has(0, 'B', 'M') && source.has(6, 0, 0, 0, 0));
    }

    /** Text holds hardly any control characters, unless it is UTF-16, which is told by its mark or its zero bytes. */
    private static boolean looksLikeText(Source source) {
        if (source.has(0, 0xFF, 0xFE) || source.has(0, 0xFE, 0xFF)) {
            return true;
        }
        byte[] bytes = source.bytes();
        int length = Math.min(CONTROLS_SAMPLE, bytes.length);
        int controls = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros[i & 1]++;
            } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                controls++;
            }
        }
        if (zeros[0] + zeros[1] > 0) {
            // UTF-16 without a mark: line ends and digits have their zero byte nearly always on the same side.
            int more = Math.max(zeros[0], zeros[1]);
            return more > length / 50 && Math.min(zeros[0], zeros[1]) * 4 < more && controls * 3 < length;
        }
        return controls * 50 <= length;
    }
}
