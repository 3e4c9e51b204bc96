package org.benmo.statements.formulas;

/** A formula understood: parsed, and its words resolved to forms and keys. */
public record Formula() {}
