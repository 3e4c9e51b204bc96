package org.benmo.statements.evaluation;

import java.util.List;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.identities.Obligation;

/** Asks every check of a catalogue that is a formula of a set of figures. */
public final class Checker {
    private Checker() {}

    /** Every instance with its outcome, in the order of the catalogue; procedures are not among them. */
    public static List<Obligation> check(FigureSet figures, Catalogue catalogue) {
        return List.of();
    }
}
