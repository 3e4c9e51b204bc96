package org.benmo.bureau.lineage;

import java.util.List;
import java.util.Optional;

/** A module that makes figures. */
public interface FigureSource {
    /**
     * A figure of a year.
     *
     * @param key as {@code T03[func.213].basic}
     * @return empty when this module has no such figure
     */
    Optional<Origin> figure(int year, String key);

    /** All records a figure of this module was made of, in the order of the books; none for a figure it does not have. */
    List<Source> records(int year, String key);

    /**
     * What a figure is made of.
     *
     * @param name in office words
     * @param printed as published, with its unit
     * @param equation in numbers, such as 615.41 万元 = 382.69 + 232.73；按元 6,154,145.00
     * @param formula in office words
     * @param operands the figures the formula names
     * @param records the records below all of them, the first ones
     * @param recordCount how many there are
     */
    record Origin(
            String name,
            String printed,
            String equation,
            String formula,
            List<Part> operands,
            List<Source> records,
            int recordCount) {}

    /** A figure another is made of. */
    record Part(String key, String name, String printed) {
        /** True when it prints as nothing. */
        public boolean isNothing() {
            return printed.matches("[0.]*");
        }
    }

    /**
     * A record.
     *
     * @param id as lineage names it: {@code voucher/line}, or table and row
     * @param words what it says
     * @param yuan its amount in 元; empty when it has none
     * @param link its page; empty when it has none
     */
    record Source(String id, String words, String yuan, String link) {}
}
