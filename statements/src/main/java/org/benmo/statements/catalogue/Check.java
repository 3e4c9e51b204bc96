package org.benmo.statements.catalogue;

import java.util.Optional;
import org.benmo.statements.formulas.Formula;
import org.benmo.statements.identities.Identity;

/** A check of the catalogue ready to be asked: what it says, and its formula understood; procedures have none. */
public record Check(Identity identity, Optional<Formula> formula) {}
