package org.benmo.bureau.kit;

/**
 * A line of the menu, contributed by a module as a bean.
 *
 * @param order of its group and in it
 * @param group key of the heading it stands under
 * @param label key of its words
 * @param path where it leads
 * @param permission who sees it
 */
public record MenuItem(int order, String group, String label, String path, String permission) {}
