package org.benmo.bureau.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What surrounds a page.
 *
 * @param words texts
 * @param name of who has entered; empty for a stranger
 * @param menu lines by heading, in order
 * @param path of this page
 * @param csrf the hidden field that proves a form is ours; asked for only by pages with a form, because asking begins a session
 * @param version of the program
 */
public record Chrome(
        Words words, String name, Map<String, List<MenuItem>> menu, String path, Supplier<Csrf> csrf, String version) {

    /**
     * A hidden field.
     *
     * @param name of it
     * @param token its value
     */
    public record Csrf(String name, String token) {}

    /** Name of the hidden field that proves the form is ours. */
    public String csrfName() {
        return csrf.get().name();
    }

    /** Its value. */
    public String csrfToken() {
        return csrf.get().token();
    }

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
