package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The phrase bank: wordings by name, some kept for certain families. */
final class Phrases {
    private record Group(Set<String> families, List<String> wordings) {}

    private static final Map<String, List<Group>> BANK = load();

    private final String family;
    private final Random random;

    Phrases(String family, Random random) {
        this.family = family;
        this.random = random;
    }

    /** True when the bank knows this phrase. */
    static boolean knows(String name) {
        return BANK.containsKey(name);
    }

    /** One of the wordings this family may use. */
    String pick(String name) {
        List<String> all = wordings(name);
        return all.get(random.nextInt(all.size()));
    }

    /** All wordings this family may use: its own when it has some, else those of everybody. */
    List<String> wordings(String name) {
        List<Group> groups = BANK.getOrDefault(name, List.of());
        List<String> own = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (Group group : groups) {
            if (group.families().contains(family)) {
                own.addAll(group.wordings());
            } else if (group.families().isEmpty()) {
                common.addAll(group.wordings());
            }
        }
        if (own.isEmpty() && common.isEmpty()) {
            throw new IllegalArgumentException("no wording of " + name + " for " + family);
        }
        return own.isEmpty() ? common : own;
    }

    private static Map<String, List<Group>> load() {
        Map<String, List<Group>> bank = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Resource.lines("phrases.txt")) {
            if (line.startsWith("[")) {
                String[] head = line.substring(1, line.length() - 1).split(" @", 2);
                current = new ArrayList<>();
                Set<String> families = head.length == 1 ? Set.of() : Set.of(head[1].split(","));
                bank.computeIfAbsent(head[0], k -> new ArrayList<>()).add(new Group(families, current));
            } else {
                current.add(line);
            }
        }
        return bank;
    }
}
