package org.benmo.documents.picture;

import java.util.List;
import org.benmo.documents.Place;

/**
 * A note to be put on pages.
 *
 * @param number shown in the margin
 * @param title of its bookmark and its pop-up
 * @param words of its pop-up, lines separated by {@code \n}
 * @param weight of its colour
 * @param boxes that it marks; the number stands beside the first of each page
 */
public record Note(int number, String title, String words, Weight weight, List<Place.PageBox> boxes) {
    /** Keeps its own copy. */
    public Note {
        boxes = List.copyOf(boxes);
    }

    /** How much a note weighs. */
    public enum Weight {
        ERROR(0.82f, 0.13f, 0.12f),
        WARNING(0.90f, 0.58f, 0.05f),
        INFO(0.23f, 0.42f, 0.65f);

        private final float red;
        private final float green;
        private final float blue;

        Weight(float red, float green, float blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }

        float[] colour() {
            return new float[] {red, green, blue};
        }
    }
}
