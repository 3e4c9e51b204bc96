package org.benmo.documents;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells web pages, whatever their extension: office programs save them as .doc and .xls too. */
final class Markup {
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:!doctype html|html|head|body|table|meta|title|style|script|section|article|center|font|span|div|p|ol|ul|h[1-6])[\\s>]");

    private Markup() {}

    /** True for the XML spreadsheets of Excel 2003, whatever their extension: reporting programs name them .xls. */
    static boolean isSpreadsheet(String head) {
        boolean xml =
                head.startsWith("<?xml") || head.startsWith("\u00EF\u00BB\u00BF<?xml") || head.startsWith("<Workbook");
        return xml && head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html");
    }

    /** True for the one-file form of LibreOffice's own kinds. */
    static boolean isOpenDocument(String head) {
        return head.contains("<office:document") && head.contains("urn:oasis:names:tc:opendocument");
    }

    /** True when the beginning of a file, read byte by byte, is that of a web page or of one packed with its pictures. */
    static boolean isHtml(String head) {
        String start = head.replace("\0", "").toLowerCase(Locale.ROOT);
        boolean packed = start.startsWith("mime-version:") && start.contains("multipart/related");
        String bare = start.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
        return packed || (bare.startsWith("<") && ELEMENT.matcher(bare).find());
    }
}
