package org.benmo.documents.publication.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.benmo.documents.publication.Specimen;
import org.junit.jupiter.api.Test;

/** What Word and its readers rely on. */
final class DocxWriterTest {
    @Test
    void givesTheSameBytesForTheSamePublication() {
        assertThat(new DocxWriter().write(Specimen.publication()))
                .isEqualTo(new DocxWriter().write(Specimen.publication()));
    }

    @Test
    void everyPartIsWellFormed() throws Exception {
        for (Map.Entry<String, String> part : parts().entrySet()) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8))))
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    @Test
    void aTableHasAGridAndEveryRowFillsIt() throws IOException {
        String body = body();
        assertThat(count(body, "<w:gridCol ")).isEqualTo(6);
        String table = body.substring(body.indexOf("<w:tbl>"), body.indexOf("</w:tbl>"));
        for (String row : table.split("<w:tr>")) {
            if (row.contains("<w:tc>")) {
                int spans = Pattern.compile("w:gridSpan w:val=\"(\\d+)\"")
                        .matcher(row)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)) - 1)
                        .sum();
                assertThat(count(row, "<w:tc>") + spans).isEqualTo(6);
            }
        }
        assertThat(count(table, "<w:tblHeader/>")).isEqualTo(2);
    }

    @Test
    void everyFigureStandsInAControlTaggedWithItsId() throws IOException {
        assertThat(body()).contains("<w:tag w:val=\"income.total#1\"/>");
    }

    @Test
    void headingsAreBookmarksThatTheContentsPointTo() throws IOException {
        String body = body();
        for (String target : Pattern.compile("w:anchor=\"(\\w+)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            assertThat(body).contains("w:name=\"" + target + "\"");
        }
        assertThat(count(body, "w:anchor=")).isEqualTo(5);
    }

    private static String body() throws IOException {
        return parts().getOrDefault("word/document.xml", "");
    }

    private static long count(String text, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        byte[] file = new DocxWriter().write(Specimen.publication());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
