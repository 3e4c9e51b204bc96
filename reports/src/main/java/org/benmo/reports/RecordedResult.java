package org.benmo.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * A result with what it rests on, as one line of a journal: whether it still stands is told by the file's content and by the engine.
 *
 * @param key the file's absolute path
 * @param size of the file in bytes; −1 when it could not be read
 * @param hash SHA-256 of its content in hexadecimal; empty when it could not be read
 * @param engine fingerprint of the program and its catalogue
 * @param outputs files written for this one: format, such as {@code html}, and name inside the run's folder
 * @param result what was said
 */
public record RecordedResult(
        String key, long size, String hash, String engine, Map<String, String> outputs, FileResult result) {

    /** One line of JSON, without its end. */
    public String write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReport.generator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("key", key);
            json.writeNumberProperty("size", size);
            json.writeStringProperty("sha256", hash);
            json.writeStringProperty("engine", engine);
            json.writeObjectPropertyStart("outputs");
            outputs.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeName("result");
            new ResultWriter(json, true).write(result);
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The record of such a line. */
    public static RecordedResult read(String line) throws ResultJson.NotOurs {
        try {
            JsonTree tree = JsonTree.read(line);
            return new RecordedResult(
                    tree.text("key"),
                    tree.numberLong("size"),
                    tree.text("sha256"),
                    tree.text("engine"),
                    outputs(tree.tree("outputs")),
                    ResultJson.result(tree.tree("result")));
        } catch (JsonTree.Unreadable | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new ResultJson.NotOurs(e);
        }
    }

    private static Map<String, String> outputs(JsonTree tree) {
        Map<String, String> outputs = new LinkedHashMap<>();
        tree.fields().keySet().forEach(format -> outputs.put(format, tree.text(format)));
        return outputs;
    }
}
