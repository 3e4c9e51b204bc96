package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the longest known name at a position of a folded text, whatever quotes stand in it. */
final class NameTrie<T> {
    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        final Map<Character, Node<T>> next = new HashMap<>();
        final List<T> values = new ArrayList<>();
    }

    /** A name found: one after its last character, and what it can mean. */
    record Match<T>(int to, List<T> values) {}

    /** Adds a name as printed. */
    void add(String name, T value) {
        Node<T> node = root;
        String plain = Folding.name(name);
        for (int i = 0; i < plain.length(); i++) {
            node = node.next.computeIfAbsent(plain.charAt(i), c -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The longest name that begins at {@code from}, its closing quote included. */
    Optional<Match<T>> longest(String folded, int from) {
        Node<T> node = root;
        Optional<Match<T>> best = Optional.empty();
        boolean opened = false;
        for (int i = from; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Folding.isQuote(c)) {
                opened = opened || i == from;
                if (best.isPresent() && best.get().to() == i && opened && c == '”') {
                    best = Optional.of(new Match<>(i + 1, best.get().values()));
                }
                continue;
            }
            Node<T> next = node.next.get(c);
            if (next == null) {
                break;
            }
            node = next;
            if (!node.values.isEmpty()) {
                best = Optional.of(new Match<>(i + 1, node.values));
            }
        }
        return closed(best, folded, opened);
    }

    private Optional<Match<T>> closed(Optional<Match<T>> best, String folded, boolean opened) {
        if (best.isPresent() && opened) {
            int to = best.get().to();
            if (to < folded.length() && folded.charAt(to) == '”') {
                return Optional.of(new Match<>(to + 1, best.get().values()));
            }
        }
        return best;
    }
}
