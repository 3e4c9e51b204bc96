package org.benmo.samples.disclosures.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.samples.disclosures.Resource;

/** Functional codes offices use, with their names and uses. */
public final class Codes {
    private static final int CLASS = 3;
    private static final int GROUP = 5;
    private static final int CARE_RENAMED = 2020;
    /** 2019 or 2020, nobody looked it up; the earlier year is right for both readings of older accounts. */
    private static final int AGRICULTURE_RENAMED = 2019;

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, List<String>> BY_USE = new LinkedHashMap<>();
    private static final Map<String, String> ECONOMIC = new LinkedHashMap<>();

    static {
        for (String line : Resource.lines("codes.txt")) {
            String[] pair = line.split("[= ]");
            NAMES.put(pair[0], pair[1]);
            if (pair.length > 2) {
                BY_USE.computeIfAbsent(pair[2], k -> new ArrayList<>()).add(pair[0]);
            }
        }
        for (String line : Resource.lines("economic.txt")) {
            String[] pair = line.split("=");
            ECONOMIC.put(pair[0], pair[1]);
        }
    }

    private Codes() {}

    /** The codes of 项 good for a use. */
    public static List<String> of(String use) {
        return BY_USE.getOrDefault(use, List.of());
    }

    /** All codes of 项. */
    public static List<String> all() {
        return BY_USE.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** The name of a functional code as the catalogue of the year has it. */
    public static String name(String code, int year) {
        if (year < (code.startsWith("213") ? AGRICULTURE_RENAMED : CARE_RENAMED)) {
            String old = NAMES.get("old" + code);
            if (old != null) {
                return old;
            }
        }
        return NAMES.getOrDefault(code, code);
    }

    /** The economic codes of T06 with their names, in printed order. */
    public static Map<String, String> economic() {
        return ECONOMIC;
    }

    /** 3 digits of any code. */
    public static String classOf(String code) {
        return code.substring(0, CLASS);
    }

    /** 5 digits of a code of a 项. */
    public static String groupOf(String code) {
        return code.substring(0, GROUP);
    }
}
