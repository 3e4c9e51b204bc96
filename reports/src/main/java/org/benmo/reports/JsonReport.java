package org.benmo.reports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the JSON of {@code docs/json.md}: one object in UTF-8, and nothing else. */
public final class JsonReport implements RunReport {
    private final OutputStream out;
    private final JsonGenerator json;

    /** Begins the object; {@code version} is that of the program. */
    public JsonReport(OutputStream out, String version) {
        this.out = out;
        this.json = generator(out);
        json.writeStartObject();
        json.writeStringProperty("benmo", version);
        json.writeArrayPropertyStart("documents");
    }

    @Override
    public void add(FileResult result, Map<String, String> outputs) throws IOException {
        new ResultWriter(json, false).write(result);
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    /** A generator that does not close the stream it writes to. */
    public static JsonGenerator generator(OutputStream out) {
        return JsonFactory.builder()
                .build()
                .createGenerator(ObjectWriteContext.empty(), new KeepOpen(out), JsonEncoding.UTF8);
    }

    /** Lets the generator close without closing standard output. */
    private static final class KeepOpen extends FilterOutputStream {
        KeepOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
