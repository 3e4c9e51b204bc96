package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;

/** Of what a share is when the sentence does not say. */
final class Bases {
    private Bases() {}

    static Optional<String> of(String row) {
        if (row.startsWith("income.") && !row.equals("income.total") && !row.equals("income.year")) {
            return Optional.of("income.year");
        }
        if (row.startsWith("expend.") && !row.equals("expend.total") && !row.equals("expend.year")) {
            return Optional.of("expend.year");
        }
        if (row.startsWith("fiscal.func")) {
            return Optional.of("fiscal.expend");
        }
        if (row.startsWith("total.func") || row.equals("gen.expend") || row.equals("fund.expend")) {
            return Optional.of("expend.year");
        }
        if (row.startsWith("func")) {
            return Optional.of("gen.expend");
        }
        if (row.startsWith("basic.")) {
            return Optional.of("gen.basic");
        }
        if (row.equals("sg.abroad") || row.equals("sg.car") || row.equals("sg.host")) {
            return Optional.of("sg.total");
        }
        return row.equals("proc.sme") ? Optional.of("proc.total") : Optional.empty();
    }
}
