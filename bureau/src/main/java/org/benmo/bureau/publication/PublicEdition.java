package org.benmo.bureau.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.benmo.bureau.kit.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a package everyone may have: all of it, but no voucher, no line of a register and no name below a figure. How a figure was
 * made and of how many records is told; which records is not. The check of the house is not published.
 */
final class PublicEdition {
    static final String LINEAGE = "lineage.json";
    static final String DISCLOSURE = "disclosure.json";
    private static final Set<String> INSIDE_ONLY = Set.of("check.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /**
     * What is told of a printed figure.
     *
     * @param id figure and occurrence
     * @param name for people; empty when unknown
     * @param printed digits
     */
    record Note(String id, String name, String printed) {
        /** The figure without its occurrence. */
        String figure() {
            int at = id.lastIndexOf('#');
            return at < 0 ? id : id.substring(0, at);
        }
    }

    private PublicEdition() {}

    /**
     * Of a whole package.
     *
     * @throws Refusal when its lineage cannot be read
     */
    static PublicEdition of(Map<String, byte[]> whole) {
        PublicEdition edition = new PublicEdition();
        byte[] lineage = whole.get(LINEAGE);
        if (lineage != null) {
            edition.files.put(LINEAGE, edition.lineage(lineage));
        }
        whole.forEach((name, bytes) -> {
            if (!INSIDE_ONLY.contains(name) && !name.equals(LINEAGE)) {
                edition.files.put(name, name.endsWith(".html") ? edition.page(bytes) : bytes);
            }
        });
        return edition;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<Note> notes() {
        return notes;
    }

    /** Figure by figure, because the records below one can be many thousands. */
    private byte[] lineage(byte[] whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser in = JSON.createParser(whole);
                JsonGenerator json = JSON.createGenerator(out)) {
            require(in.nextToken() == JsonToken.START_OBJECT);
            json.writeStartObject();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (field.equals("figures")) {
                    json.writeName(field);
                    json.writeStartArray();
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        json.writeTree(figure(in.readValueAsTree()));
                    }
                    json.writeEndArray();
                } else {
                    JsonNode other = in.readValueAsTree();
                    if (field.equals("anchors")) {
                        json.writeName(field);
                        json.writeTree(other);
                    }
                }
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new Refusal("publication.unreadable", LINEAGE);
        }
        return out.toByteArray();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new Refusal("publication.unreadable", LINEAGE);
        }
    }

    /** Only what is known to be harmless is taken over; a field that comes with a later composer stays inside until it is named here. */
    private ObjectNode figure(ObjectNode whole) {
        ObjectNode told = JSON.createObjectNode();
        for (String field :
                List.of("id", "printed", "name", "value", "unit", "formula", "recordCount", "operands", "places")) {
            JsonNode value = whole.get(field);
            if (value != null) {
                told.set(field, value);
            }
        }
        List<String> lines = words(whole);
        ArrayNode array = told.putArray("words");
        lines.forEach(array::add);
        String id = whole.path("id").asString("");
        words.put(id, lines);
        notes.add(new Note(
                id, whole.path("name").asString(""), whole.path("printed").asString("")));
        return told;
    }

    /** A figure made of records is told anew; one made of printed figures is told in the composer's words, which name figures only. */
    private static List<String> words(JsonNode whole) {
        List<String> lines = new ArrayList<>();
        if (!whole.has("recordCount")) {
            if (!whole.has("postings")) {
                whole.path("words").forEach(line -> lines.add(line.asString("")));
            }
            return lines;
        }
        lines.add("印出：" + whole.path("printed").asString("") + "；账上："
                + whole.path("value").asString("") + unit(whole.path("unit").asString("")));
        String formula = whole.path("formula").asString("");
        if (!formula.isEmpty()) {
            lines.add("算法：" + formula);
        }
        lines.add("依据的记录：" + whole.path("recordCount").asInt(0) + " 条");
        return lines;
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "YUAN" -> "元";
            case "TEN_THOUSAND_YUAN" -> "万元";
            default -> "";
        };
    }

    /** The notes of the page are written anew from what is told; a note that nothing is known of goes. */
    private byte[] page(byte[] whole) {
        Document page = Jsoup.parse(new String(whole, StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        page.select("script").remove();
        for (Element note : page.select("aside")) {
            List<String> lines =
                    words.get(note.id().startsWith("o-") ? note.id().substring(2) : "");
            if (lines == null) {
                note.remove();
                continue;
            }
            rewrite(note, lines);
        }
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** First comes the name with the way back, last the way on to other figures; between them the lines. */
    private static void rewrite(Element note, List<String> lines) {
        List<Element> paragraphs = note.children();
        int head = Math.min(1, paragraphs.size());
        for (Element paragraph : List.copyOf(paragraphs.subList(head, paragraphs.size()))) {
            if (paragraph.select("a[href^=#o-]").isEmpty()) {
                paragraph.remove();
            }
        }
        int at = head;
        for (String line : lines) {
            note.insertChildren(at, new Element("p").text(line));
            at++;
        }
    }
}
