package org.benmo.statements.filled;

import java.util.List;

/**
 * What a publication says of an office besides numbers.
 *
 * @param code of the office in the budget system
 * @param name as on the seal
 * @param department true when the accounts join several units, false for a unit's own
 * @param functions its main duties, one paragraph each
 * @param sections its inner sections (内设机构)
 * @param units the units in scope, itself first
 */
public record Profile(
        String code,
        String name,
        boolean department,
        List<String> functions,
        List<String> sections,
        List<UnitInScope> units) {

    /**
     * A unit whose accounts are joined.
     *
     * @param code in the budget system
     * @param name as on the seal
     * @param kind administrative or public institution
     */
    public record UnitInScope(String code, String name, UnitKind kind) {}
}
