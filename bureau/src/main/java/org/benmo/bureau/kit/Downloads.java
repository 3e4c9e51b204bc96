package org.benmo.bureau.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files on their way to who asked for them, under names in any script. */
public final class Downloads {
    /** Type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Header that carries the name. */
    public static final String HEADER = "Content-Disposition";

    private Downloads() {}

    /** A file that is in memory. */
    public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HEADER, attachment(name))
                .body(bytes);
    }

    /** Begins a file that is written while it is sent. */
    public static void begin(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(HEADER, attachment(name));
    }

    /** What {@link #HEADER} says for a file of this name. */
    public static String attachment(String name) {
        return "attachment; filename*=UTF-8''" + encode(name);
    }

    /** A word as a part of an address. */
    public static String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
