package org.benmo.documents.publication;

import java.util.List;

/**
 * Where a figure comes from, in words.
 *
 * @param name what the figure is
 * @param lines how it was made, one statement a line
 * @param parts ids of the figures it was made of
 */
public record Origin(String name, List<String> lines, List<String> parts) {
    /** Keeps its own copies. */
    public Origin {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }
}
