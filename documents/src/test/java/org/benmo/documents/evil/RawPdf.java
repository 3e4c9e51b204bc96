package org.benmo.documents.evil;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF files object by object, right or wrong as asked. Object 1 is the catalogue, 2 the page tree, 3 the page. */
final class RawPdf {
    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private String trailer = "/Root 1 0 R";

    RawPdf() {
        object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                3,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                        + "/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>");
        stream(4, "", "BT /F 12 Tf 60 700 Td (1,234.56) Tj ET".getBytes(StandardCharsets.ISO_8859_1));
        object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    }

    RawPdf object(int number, String body) {
        objects.put(number, body.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawPdf stream(int number, String entries, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("<< /Length " + data.length + " " + entries + " >>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.put(number, out.toByteArray());
        return this;
    }

    RawPdf content(String operators) {
        return stream(4, "", operators.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        for (Map.Entry<Integer, byte[]> object : objects.entrySet()) {
            table.append(object.getKey()).append(" 1\n").append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes((object.getKey() + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(object.getValue());
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = out.size();
        table.append("trailer << /Size 100 ")
                .append(trailer)
                .append(" >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        out.writeBytes(
                table.toString().replace("@XREF", Integer.toString(start)).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** So many times the same bytes, deflated. */
    static byte[] deflated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(9))) {
            for (int i = 0; i < times; i++) {
                deflating.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
