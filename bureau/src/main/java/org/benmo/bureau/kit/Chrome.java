package org.benmo.bureau.kit;

import java.util.List;
import java.util.Map;

/**
 * What surrounds a page.
 *
 * @param words texts
 * @param name of who has entered; empty for a stranger
 * @param menu lines by heading, in order
 * @param path of this page
 * @param csrfName name of the hidden field that proves the form is ours
 * @param csrfToken its value
 * @param version of the program
 */
public record Chrome(
        Words words,
        String name,
        Map<String, List<MenuItem>> menu,
        String path,
        String csrfName,
        String csrfToken,
        String version) {

    /** The text of a key. */
    public String say(String key, Object... blanks) {
        return words.get(key, blanks);
    }

    /** True for the line of the menu this page belongs to: the one with the longest path that begins the page's. */
    public boolean isHere(MenuItem item) {
        return path.startsWith(item.path())
                && menu.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(
                                other -> other.path().length() > item.path().length() && path.startsWith(other.path()));
    }

    /** True for who has entered. */
    public boolean isInside() {
        return !name.isEmpty();
    }
}
