package org.benmo.bureau.kit;

/**
 * One bar of a chart.
 *
 * @param label what it counts
 * @param value how many; never negative
 * @param link the list of what was counted; empty when there is none
 */
public record Bar(String label, long value, String link) {}
