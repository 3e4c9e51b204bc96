package org.benmo.disclosure.extraction.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.codes.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code of a row that prints only a name. Rows stand in the order of their codes, a 款 below its 类 and an 项 below
 * its 款: when the name fits one code at that place, that is the code; otherwise none.
 */
final class LostCodes {
    /** Finds nothing. */
    static final LostCodes NONE = new LostCodes(null, null);

    private final @Nullable FormShapes shapes;
    private final @Nullable Codes codes;

    LostCodes(@Nullable FormShapes shapes, @Nullable Codes codes) {
        this.shapes = shapes;
        this.codes = codes;
    }

    /**
     * The code this name stands for, empty when none or several fit.
     *
     * @param before the code of the row above, empty for the first
     * @param following the codes printed below, empty texts for rows without
     */
    String find(String name, String before, List<String> following) {
        if (shapes == null || codes == null) {
            return "";
        }
        Set<String> candidates = new HashSet<>(codes.functionalNamed(Labels.bare(name)));
        shapes.classCode(name).ifPresent(candidates::add);
        Optional<String> next =
                following.stream().filter(code -> !code.isEmpty()).findFirst();
        List<String> fitting = candidates.stream()
                .filter(code -> code.compareTo(before) > 0)
                .filter(code -> next.isEmpty() || code.compareTo(next.get()) < 0)
                .filter(code -> Codes.parent(code).map(before::startsWith).orElse(true))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : "";
    }
}
