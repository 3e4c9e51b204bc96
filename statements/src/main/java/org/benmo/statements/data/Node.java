package org.benmo.statements.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of text, the shape all our data files share. Scalars keep the characters they were written with. */
public sealed interface Node {

    /** A scalar, as written: {@code 10.00} stays {@code 10.00}. */
    record Text(String value) implements Node {}

    /** A sequence. */
    record Items(List<Node> items) implements Node {}

    /** A mapping, in written order. */
    record Fields(Map<String, Node> fields) implements Node {}

    /** The field of a mapping; empty when this is no mapping or has no such field. */
    default Optional<Node> field(String name) {
        return this instanceof Fields mapping
                ? Optional.ofNullable(mapping.fields().get(name))
                : Optional.empty();
    }

    /** The text of a scalar field; empty text when it is absent or no scalar. */
    default String text(String name) {
        return field(name).map(Node::asText).orElse("");
    }

    /** The characters of a scalar; empty for anything else. */
    default String asText() {
        return this instanceof Text scalar ? scalar.value() : "";
    }

    /** The members of a sequence; a scalar counts as a sequence of itself, a mapping as none. */
    default List<Node> asList() {
        return switch (this) {
            case Items sequence -> sequence.items();
            case Text text -> List.of(text);
            case Fields fields -> List.of();
        };
    }

    /** The members of a mapping; none for anything else. */
    default Map<String, Node> asMap() {
        return this instanceof Fields mapping ? mapping.fields() : Map.of();
    }

    /** The scalars of a sequence field; none when it is absent. */
    default List<String> texts(String name) {
        return field(name)
                .map(node -> node.asList().stream().map(Node::asText).toList())
                .orElse(List.of());
    }
}
