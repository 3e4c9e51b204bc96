package org.benmo.disclosure.checking.procedures;

import java.util.List;

/** The register of procedures. */
public final class Procedures {
    private Procedures() {}

    /** All procedures, by code. */
    public static List<Procedure> all() {
        return List.of();
    }
}
