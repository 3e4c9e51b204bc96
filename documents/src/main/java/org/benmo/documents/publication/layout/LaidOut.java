package org.benmo.documents.publication.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.publication.Location;
import org.benmo.documents.publication.Orientation;

/**
 * A publication on its pages.
 *
 * @param pages in order
 * @param bookmarks its headings
 */
public record LaidOut(List<Page> pages, List<Bookmark> bookmarks) {

    /** Page and box of every figure, by figure id; a figure printed in several pieces has the place of its first. */
    public Map<String, Location> locations() {
        Map<String, Location> locations = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Mark mark : pages.get(i).marks()) {
                if (mark instanceof Mark.Words words && words.figure().isPresent()) {
                    locations.putIfAbsent(words.figure().get(), new Location.OnPage(i + 1, words.box()));
                }
            }
        }
        return locations;
    }

    /**
     * A page; distances are in points from its top left corner.
     *
     * @param orientation its size
     * @param number printed on it; empty for none
     * @param marks what stands on it
     * @param links where a click leads
     */
    public record Page(Orientation orientation, String number, List<Mark> marks, List<Link> links) {}

    /**
     * A heading.
     *
     * @param level from 1
     * @param words of the heading
     * @param page its index, from 0
     * @param top its upper edge
     */
    public record Bookmark(int level, String words, int page, double top) {}

    /**
     * A box that leads to a page.
     *
     * @param left its left edge
     * @param top its upper edge
     * @param width of the box
     * @param height of the box
     * @param bookmark index of the heading it leads to
     */
    public record Link(double left, double top, double width, double height, int bookmark) {}
}
