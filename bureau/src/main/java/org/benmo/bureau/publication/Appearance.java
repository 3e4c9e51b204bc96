package org.benmo.bureau.publication;

/**
 * Where a figure stands in what is published.
 *
 * @param year fiscal year
 * @param version number
 * @param current true while no newer version replaced it
 * @param id figure and occurrence, such as {@code T01.income.total.final#1}
 * @param name for people
 * @param printed digits
 */
public record Appearance(int year, int version, boolean current, String id, String name, String printed) {
    /** Address of the place. */
    public String path() {
        return "/public/" + year + (current ? "" : "/" + version) + "#f-" + id;
    }
}
