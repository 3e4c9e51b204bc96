package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops glyphs drawn twice or more on nearly the same spot, which is how bold is faked. */
final class Doubles {
    private static final double CELL = 4;
    private static final double DISTANCE_MAX = 1.0;

    private record Spot(String raw, long x, long y) {}

    private final Map<Spot, List<Glyph>> seen = new HashMap<>();

    /** The glyphs without repetitions, the first drawn kept, in the same order. */
    List<Glyph> without(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (!isRepeated(glyph)) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    private boolean isRepeated(Glyph glyph) {
        long x = (long) Math.floor(glyph.box().x0() / CELL);
        long y = (long) Math.floor(glyph.box().y0() / CELL);
        double near = Math.min(DISTANCE_MAX, 0.4 * (glyph.to() - glyph.from()));
        for (long dx = -1; dx <= 1; dx++) {
            for (long dy = -1; dy <= 1; dy++) {
                for (Glyph other : seen.getOrDefault(new Spot(glyph.raw(), x + dx, y + dy), List.of())) {
                    if (Math.abs(other.box().x0() - glyph.box().x0()) < near
                            && Math.abs(other.box().y0() - glyph.box().y0()) < near
                            && other.turn() == glyph.turn()) {
                        return true;
                    }
                }
            }
        }
        seen.computeIfAbsent(new Spot(glyph.raw(), x, y), s -> new ArrayList<>())
                .add(glyph);
        return false;
    }
}
