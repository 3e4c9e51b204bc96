package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template family: how the offices of one province lay out a disclosure.
 *
 * @param name such as {@code shanghai}
 * @param settings by their names in {@code families.txt}
 */
record Family(String name, Map<String, String> settings) {
    private static final List<Family> ALL = load();

    /** An id with the words printed for it. */
    record Named(String id, String title) {}

    /** All families in the order of the file. */
    static List<Family> all() {
        return ALL;
    }

    /** The words of a setting, split at blanks; empty when it is not set. */
    List<String> words(String setting) {
        String value = settings.getOrDefault(setting, "");
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }

    /** The alternatives of a setting, split at commas. */
    List<String> choices(String setting) {
        return List.of(settings.getOrDefault(setting, "").split(","));
    }

    /** True when the setting says yes. */
    boolean has(String setting) {
        return settings.getOrDefault(setting, "").equals("yes");
    }

    /** The pairs of a setting, {@code id=title} or {@code id:title}. */
    List<Named> named(String setting) {
        return words(setting).stream()
                .map(word -> word.split("[=:]", 2))
                .map(pair -> new Named(pair[0], pair[1]))
                .toList();
    }

    private static List<Family> load() {
        List<Family> families = new ArrayList<>();
        for (String line : Resource.lines("families.txt")) {
            if (line.startsWith("[")) {
                families.add(new Family(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
            } else {
                String[] pair = line.split("=", 2);
                families.getLast().settings().put(pair[0], pair[1]);
            }
        }
        return List.copyOf(families);
    }
}
