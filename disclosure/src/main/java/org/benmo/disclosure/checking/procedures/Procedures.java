package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Companions;

/** The register of procedures. */
public final class Procedures {
    private static final List<Procedure> ALL = List.of(
            // forms
            new CodeShape("T02.4", "T02"),
            new CodeShape("T03.4", "T03"),
            new CodeNames(),
            new CodesExchanged(),
            new ClassificationDepth(),
            new FundCodes(),
            new ChildEqualsParent(),
            new CodesInExpenditure(),
            // sentences against forms and against each other
            new NarrativeDenial(),
            new ListedItems(),
            new ItemNames(),
            new CompletionBudget(),
            new CompletionDirection(),
            new KindCount(),
            new ImpliedPriors(),
            new ComparisonYear(),
            // wording
            new ReasonGiven(),
            new ReasonDirection(),
            new MissingUnit(),
            new MissingPercentSign(),
            new UnresolvedChoice(),
            new UnfilledSlot(),
            new TemplateInstruction(),
            new DoubledPunctuation(),
            new PurposeOfAnotherItem(),
            // structure, staff, assets, performance
            new ContentsForms(),
            new HeadingYear(),
            new ReferenceDate(),
            new InnerOrganisation(),
            new UncountedUnit(),
            new WholeEvaluation(),
            new NearlyRepeated(),
            new UnspentMoney(),
            new FullCoverage(),
            new VehiclePurpose(),
            new AnnouncedAttachment(),
            new AnnouncedForm(),
            new AttachedEvaluations(),
            new FormYear(),
            new PublishedInTime(),
            new UnitName(),
            new PastClassNames(),
            new FundWords(),
            new CompositionChanges(),
            new NoThreePublics(),
            new ThreePublicsCounts(),
            new ItemList(),
            new MeanScore("P12"),
            new MeanScore("PERF-01"),
            ChangeWording.percentagePoints(),
            ChangeWording.multiples(),
            ChangeWording.respectively(),
            ChangeWording.templateSlips(),
            ChangeWording.ratioList(),
            DateWording.possibleDates(),
            DateWording.moneyOfAnotherYear(),
            PerformanceWording.grades(),
            PerformanceWording.projectCounts(),
            PerformanceWording.unspent(),
            PerformanceWording.indicators(),
            PerformanceWording.executionScores(),
            PerformanceWording.parts(),
            StaffWording.groups());

    private Procedures() {}

    /** All procedures, in the order of the catalogue's families. */
    public static List<Procedure> all() {
        return with(Companions.NONE);
    }

    /** All procedures, those that compare with other publications asked of these. */
    public static List<Procedure> with(Companions companions) {
        List<Procedure> procedures = new ArrayList<>(ALL);
        procedures.add(new PriorPublication(companions.prior()));
        procedures.add(new PublishedBudget(companions.budget()));
        return procedures;
    }
}
