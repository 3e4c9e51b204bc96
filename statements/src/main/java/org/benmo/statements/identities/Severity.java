package org.benmo.statements.identities;

/** How much a broken identity weighs. Hints and information of the domain are both {@link #INFO}. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
