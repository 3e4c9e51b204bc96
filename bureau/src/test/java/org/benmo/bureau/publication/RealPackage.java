package org.benmo.bureau.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.reports.publishing.Kind;
import org.benmo.reports.publishing.Publishing;
import org.benmo.samples.bureaus.SampleLastYear;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;

/** The sample's last year, composed, written in every kind and read back. */
final class RealPackage {
    private RealPackage() {}

    static Publishing.Outcome made() {
        return Made.OUTCOME;
    }

    /** The same with another reason for one change, as a correction. */
    static Publishing.Outcome withReason(String reason) {
        FilledYear year = YearAccounts.of(SampleLastYear.books(1)).filled();
        Map<Key, String> reasons = new HashMap<>(year.reasons());
        reasons.put(Key.text("sg.host", "prior"), reason);
        return make(new FilledYear(
                year.profile(), year.year(), year.template(), year.forms(), year.figures(), reasons, year.projects()));
    }

    private static Publishing.Outcome make(FilledYear year) {
        return Publishing.make(
                year,
                Publishing.familyOf(year),
                List.of(Kind.values()),
                LocalDate.of(2021, 9, 10),
                Publishing.Progress.NONE);
    }

    private static final class Made {
        static final Publishing.Outcome OUTCOME =
                make(YearAccounts.of(SampleLastYear.books(1)).filled());
    }
}
