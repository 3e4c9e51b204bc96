package org.benmo.samples.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A disclosure before it is written to a file: its words, its numbers and what they truly are.
 *
 * @param name short and unique, fit for a file's name
 * @param family template family
 * @param office full name of the publishing office
 * @param year fiscal year
 * @param pieces in printed order
 * @param claims relations its sentences state
 */
public record Draft(String name, String family, String office, int year, List<Piece> pieces, List<Claim> claims) {

    /** Every number, in printed order. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Prose prose -> prose.runs().forEach(run -> run.fact().ifPresent(facts::add));
                case Piece.Grid grid ->
                    grid.rows()
                            .forEach(
                                    row -> row.forEach(cell -> cell.run().fact().ifPresent(facts::add)));
                case Piece.Heading heading -> {}
                case Piece.Entry entry -> {}
                case Piece.Break page -> {}
            }
        }
        return facts;
    }

    /** The same draft under another name with other pieces. */
    public Draft with(String newName, List<Piece> newPieces) {
        return new Draft(newName, family, office, year, newPieces, claims);
    }

    /** The same draft with one fact printed otherwise; its words stay as they are. */
    public Draft replace(Fact fact, Fact other) {
        return with(
                name,
                pieces.stream()
                        .map(piece -> mapRuns(piece, run -> run.fact().equals(Optional.of(fact)) ? Run.of(other) : run))
                        .toList());
    }

    private static Piece mapRuns(Piece piece, UnaryOperator<Run> change) {
        return switch (piece) {
            case Piece.Prose prose ->
                new Piece.Prose(
                        prose.section(), prose.runs().stream().map(change).toList());
            case Piece.Grid grid ->
                new Piece.Grid(
                        grid.form(),
                        grid.title(),
                        grid.stub(),
                        grid.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> new Piece.Cell(
                                                change.apply(cell.run()),
                                                cell.rowSpan(),
                                                cell.columnSpan(),
                                                cell.header()))
                                        .toList())
                                .toList(),
                        grid.notes());
            case Piece.Heading heading -> heading;
            case Piece.Entry entry -> entry;
            case Piece.Break page -> page;
        };
    }
}
