package org.benmo.documents.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Source;

/** A page packed with its pictures as mail is (.mht, and .doc or .xls of many web systems): the page is unpacked. */
final class WebArchive {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=\\s*\"?([^\"\\r\\n;]{1,200})");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w-]+)");
    private static final int HEAD = 8192;

    private WebArchive() {}

    /** The first page inside; empty when the file is no such archive. */
    static Optional<String> page(Source source) {
        String all = new String(source.bytes(), StandardCharsets.ISO_8859_1);
        String head = all.substring(0, Math.min(HEAD, all.length()));
        Matcher boundary = BOUNDARY.matcher(head);
        if (!head.stripLeading().toLowerCase(Locale.ROOT).startsWith("mime-version:") || !boundary.find()) {
            return Optional.empty();
        }
        String mark = "--" + boundary.group(1).strip();
        int at = all.indexOf(mark, boundary.end());
        while (at >= 0) {
            int end = all.indexOf(mark, at + mark.length());
            String part = all.substring(at + mark.length(), end < 0 ? all.length() : end);
            Optional<String> page = unpacked(part);
            if (page.isPresent()) {
                return page;
            }
            at = end;
        }
        return Optional.empty();
    }

    private static Optional<String> unpacked(String part) {
        Matcher blank = Pattern.compile("\\r?\\n\\r?\\n").matcher(part);
        if (!blank.find(Math.min(2, part.length()))) {
            return Optional.empty();
        }
        String headers = part.substring(0, blank.start());
        String lower = headers.toLowerCase(Locale.ROOT);
        if (!lower.contains("text/html")) {
            return Optional.empty();
        }
        String content = part.substring(blank.end());
        byte[] bytes = lower.contains("quoted-printable")
                ? quotedPrintable(content)
                : lower.contains("base64") ? base64(content) : content.getBytes(StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(headers);
        Optional<Charset> charset = named.find() ? Encoding.named(named.group(1)) : Optional.empty();
        boolean unicode = charset.filter(c -> c.name().startsWith("UTF-16")).isPresent();
        return Optional.of(unicode ? new String(bytes, charset.get()) : Encoding.text(new Source("", bytes)));
    }

    private static byte[] base64(String content) {
        return Base64.getMimeDecoder().decode(content.replaceAll("[^A-Za-z0-9+/]", ""));
    }

    private static byte[] quotedPrintable(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i);
            if (c != '=') {
                bytes.write(c);
                i++;
            } else if (content.startsWith("\r\n", i + 1)) {
                i += 3;
            } else if (content.startsWith("\n", i + 1)) {
                i += 2;
            } else {
                i += escaped(content, i, bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static int escaped(String content, int at, ByteArrayOutputStream bytes) {
        int high = at + 1 < content.length() ? Character.digit(content.charAt(at + 1), 16) : -1;
        int low = at + 2 < content.length() ? Character.digit(content.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            bytes.write('=');
            return 1;
        }
        bytes.write(high * 16 + low);
        return 3;
    }
}
