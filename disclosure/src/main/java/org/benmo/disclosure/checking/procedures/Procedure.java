package org.benmo.disclosure.checking.procedures;

import java.util.List;
import org.benmo.disclosure.Disclosure;

/** A check of the catalogue that no formula can state. Stateless and deterministic. */
public interface Procedure {
    /** The check it carries out, such as {@code T02.5}; its severity, title and remedy stand in the catalogue. */
    String code();

    /**
     * Everything it asked of this document, in printed order: one outcome a question, never silence. A document it has
     * nothing to ask of gives one {@code NotApplicable}, one that lacks what it needs gives one {@code CannotTell}.
     */
    List<ProcedureOutcome> examine(Disclosure disclosure);
}
