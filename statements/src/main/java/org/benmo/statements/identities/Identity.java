package org.benmo.statements.identities;

import java.util.Optional;

/**
 * One check of the catalogue: a reconciliation identity (勾稽关系) stated as a formula, or the description of a check that is
 * truly a procedure.
 *
 * @param code frozen id, such as {@code T03.1}
 * @param slug mnemonic, kebab-case
 * @param title one Chinese line
 * @param severity of a broken instance
 * @param basis {@code arithmetic}, {@code regulation} or {@code convention}
 * @param source law, official form or practice it rests on
 * @param verified false when it came from memory
 * @param years fiscal years it holds for, {@code 2020-} or {@code 2016-2021}; empty for all
 * @param formula empty when a class of the caller carries it out
 * @param meaning what it says, for people
 * @param exceptions when it must not be asked
 * @param remedy what to do when it is broken
 */
public record Identity(
        String code,
        String slug,
        String title,
        Severity severity,
        String basis,
        String source,
        boolean verified,
        String years,
        Optional<Formula> formula,
        String meaning,
        String exceptions,
        String remedy) {

    /**
     * The formula as written in the file; see {@code docs/formulas.md} for the language.
     *
     * @param forEach what it is asked for, empty for once
     * @param when its own condition, empty for always
     * @param left expression
     * @param relation one of {@code = ≤ ≥ < >} and the words of the language
     * @param right expression
     */
    public record Formula(String forEach, String when, String left, String relation, String right) {}
}
