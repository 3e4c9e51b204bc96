package org.benmo.disclosure.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.documents.Place;
import org.benmo.statements.identities.Severity;
import org.junit.jupiter.api.Test;

class PlacesOfFindingsTest {
    private static final String LONG = "决算数大于预算数的主要原因：严控支出";
    private static final String SHORT = "决算数大于预算数";

    private static Finding finding(String code, String text, Place place) {
        return new Finding(
                code,
                Severity.WARNING,
                "",
                text,
                code + "不成立。",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Certainty.WORDING,
                Optional.empty(),
                List.of(new Finding.FoundAt(text, List.of(place))),
                List.of(),
                List.of());
    }

    @Test
    void oneClauseIsToldOnceThoughItsBoxesDifferInHeight() {
        Finding one = finding("C11g", SHORT, new Place.PageBox(7, 80.2, 100.4, 160, 110));
        Finding other = finding("G13", LONG, new Place.PageBox(7, 80.2, 99.1, 200, 111));
        assertThat(SamePlace.merged(List.of(one, other))).hasSize(1);

        Finding below = finding("G13", LONG, new Place.PageBox(7, 80.2, 119.1, 200, 131));
        assertThat(SamePlace.merged(List.of(one, below))).hasSize(2);
    }

    @Test
    void theSameWordsTwiceInAParagraphAreTwoPlaces() {
        Finding one = finding("C11g", SHORT, new Place.ElementPath("body/p[3]", 4, 11));
        Finding other = finding("G13", LONG, new Place.ElementPath("body/p[3]", 40, 57));
        assertThat(SamePlace.merged(List.of(one, other))).hasSize(2);
    }

    @Test
    void theNinthParagraphAndRowComeBeforeTheTenth() {
        Finding nine = finding("X", SHORT, new Place.ElementPath("body/p[9]", 1, 2));
        Finding ten = finding("A", SHORT, new Place.ElementPath("body/p[10]", 1, 2));
        assertThat(PrintedOrder.WORST_FIRST.compare(nine, ten)).isNegative();

        Finding high = finding("X", SHORT, new Place.SheetCell("公开01表", "C9"));
        Finding low = finding("A", SHORT, new Place.SheetCell("公开01表", "B10"));
        assertThat(PrintedOrder.WORST_FIRST.compare(high, low)).isNegative();
    }
}
