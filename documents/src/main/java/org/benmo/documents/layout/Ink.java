package org.benmo.documents.layout;

import org.jspecify.annotations.Nullable;

/**
 * What the graphics state says about visibility, as far as reading needs it.
 *
 * @param clip nothing outside is seen; null when unlimited
 * @param fill lightness of filling and text: 0 black, 1 white
 */
public record Ink(@Nullable Box clip, double fill) {
    /** Black and unlimited. */
    public static final Ink FRESH = new Ink(null, 0);

    /** Limited further. */
    public Ink clipped(Box to) {
        return new Ink(clip == null ? to : clip.intersection(to), fill);
    }

    /** The same limits with another lightness. */
    public Ink filling(double lightness) {
        return new Ink(clip, lightness);
    }

    boolean shows(Box box) {
        return clip == null || box.overlaps(clip.grown(0.5));
    }
}
