package org.benmo.disclosure.composing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.YamlFiles;

/**
 * How the offices of one province write: the outline, the sentences, the phrases for a change or a budget. Everything in it
 * is data; {@code families/*.yaml} teaches the language.
 */
public final class Family {
    /** The families that are shipped, by id. */
    public static final List<String> SHIPPED = List.of("jiangxi", "shanghai");

    private static final Map<String, Family> LOADED = new ConcurrentHashMap<>();

    private final Node root;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();

    /**
     * A clause that compares a figure with another of the same metric.
     *
     * @param measure what it is compared with: {@code prior} or {@code budget}
     * @param rated both are there and differ
     * @param fresh there was nothing to compare with
     * @param flat both print the same
     * @param nothing both are zero
     */
    record Phrase(String measure, Template rated, Template fresh, Template flat, Template nothing) {}

    private Family(Node root) {
        this.root = root;
        root.field("phrases").orElse(new Node.Fields(Map.of())).asMap().forEach((name, node) -> {
            String flat = node.text("flat");
            String nothing = node.field("nothing").map(Node::asText).orElse(flat);
            phrases.put(
                    name,
                    new Phrase(
                            node.text("compare"),
                            Template.of(node.text("rated")),
                            Template.of(node.text("fresh")),
                            Template.of(flat),
                            Template.of(nothing)));
        });
    }

    /** A shipped family; empty for a name that is not shipped. */
    public static Optional<Family> shipped(String id) {
        return SHIPPED.contains(id) ? Optional.of(LOADED.computeIfAbsent(id, Family::load)) : Optional.empty();
    }

    private static Family load(String id) {
        return new Family(resource("families/" + id + ".yaml"));
    }

    /** A data file of this package. */
    static Node resource(String name) {
        try (InputStream in = Family.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return YamlFiles.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlFiles.NotYaml e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    /** Its id. */
    public String id() {
        return root.text("id");
    }

    /** What it is called. */
    public String label() {
        return root.text("label");
    }

    /** The phrase of this name. */
    Optional<Phrase> phrase(String name) {
        return Optional.ofNullable(phrases.get(name));
    }

    /** Parts of the document in order. */
    List<Node> parts() {
        return root.field("parts").map(Node::asList).orElse(List.of());
    }

    /** True when amounts carry separators. */
    boolean hasSeparators() {
        return root.text("separators").equals("true");
    }

    /** True when the three publics stand in one wide table instead of a list. */
    boolean hasWideThreePublics() {
        return root.text("three-publics").equals("wide");
    }
}
