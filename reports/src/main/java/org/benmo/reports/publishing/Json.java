package org.benmo.reports.publishing;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.benmo.reports.JsonReport;
import tools.jackson.core.JsonGenerator;

/** Small JSON files. */
final class Json {
    private Json() {}

    /** One object in UTF-8 whose fields the caller writes. */
    static byte[] bytes(Consumer<JsonGenerator> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReport.generator(out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }
}
