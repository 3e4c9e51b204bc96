package org.benmo.documents.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words of one kind.
 *
 * @param text as printed
 * @param weight plain or strong
 * @param figure id of the figure that these words print; it leads to an {@link Origin}
 */
public record Run(String text, Weight weight, Optional<String> figure) {
    /** How strong words look. */
    public enum Weight {
        PLAIN,
        STRONG
    }

    /** Plain words. */
    public static Run of(String text) {
        return new Run(text, Weight.PLAIN, Optional.empty());
    }

    /** Strong words. */
    public static Run strong(String text) {
        return new Run(text, Weight.STRONG, Optional.empty());
    }

    /** A printed figure. */
    public static Run figure(String text, String id) {
        return new Run(text, Weight.PLAIN, Optional.of(id));
    }

    /** The words of several runs, joined. */
    public static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
