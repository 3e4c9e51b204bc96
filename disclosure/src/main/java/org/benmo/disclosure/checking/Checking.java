package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.benmo.disclosure.Companions;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.disclosure.checking.diagnosis.Diagnostician;
import org.benmo.disclosure.checking.procedures.Procedure;
import org.benmo.disclosure.checking.procedures.ProcedureOutcome;
import org.benmo.disclosure.checking.procedures.Procedures;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/** From an understood document to a report: every check asked, what is broken diagnosed, one finding a cause. */
public final class Checking {
    private Checking() {}

    /**
     * Reports on a document: asks every check of the catalogue, explains what is broken, and counts what was asked.
     *
     * @param disclosure as understood; one that is no filled-in final accounts is recognised and not checked
     * @param catalogue the checks
     */
    public static Report check(Disclosure disclosure, Catalogue catalogue) {
        return check(disclosure, Companions.NONE, catalogue);
    }

    /**
     * The same, with other publications of the unit to compare with.
     *
     * @param companions last year's final accounts and this year's budget, those that are given; the caller has seen to it that they are of this
     *     unit and of the right year
     */
    public static Report check(Disclosure disclosure, Companions companions, Catalogue catalogue) {
        boolean checked = disclosure.kind() == DocumentKind.FINAL_ACCOUNTS;
        List<Obligation> obligations = checked ? Checker.check(disclosure.figures(), catalogue) : List.of();
        return report(disclosure, obligations, catalogue::identity, Procedures.with(companions));
    }

    /**
     * Reports on a document whose obligations are already evaluated. A document that is no filled-in final accounts is
     * recognised and not checked.
     *
     * @param disclosure as understood
     * @param obligations every identity asked of its figures
     * @param identities the checks by code, for the procedures
     * @param procedures to carry out
     */
    static Report report(
            Disclosure disclosure,
            List<Obligation> obligations,
            Function<String, Optional<Identity>> identities,
            List<Procedure> procedures) {
        if (disclosure.kind() != DocumentKind.FINAL_ACCOUNTS) {
            return new Report(
                    disclosure, recognised(disclosure), List.of(), List.of(), new Report.Tally(0, 0, 0, 0, 0));
        }
        Map<Identity, List<ProcedureOutcome>> examined = examine(disclosure, identities, procedures);
        List<Diagnosis> diagnoses =
                Exchanged.explaining(examined, Diagnostician.diagnose(disclosure.figures(), obligations));
        Claims claims = new Claims(disclosure.figures(), obligations);
        List<Finding> findings = new ArrayList<>();
        Set<ProcedureOutcome.Broken> grave = new LinkedHashSet<>();
        examined.forEach((identity, outcomes) -> {
            List<ProcedureOutcome.Broken> broken = broken(outcomes).stream()
                    .filter(b -> diagnoses.stream().noneMatch(d -> isToldBy(d, b, disclosure)))
                    .toList();
            findings.addAll(ProcedureFindings.of(identity, broken));
            broken.stream()
                    .filter(b -> ProcedureFindings.severity(identity, b) == Severity.ERROR)
                    .forEach(grave::add);
        });
        diagnoses.stream()
                .filter(d -> grave.stream().noneMatch(b -> SameMatter.is(b, d, disclosure.figures())))
                .map(d -> DiagnosedFindings.of(d, claims))
                .forEach(findings::add);
        findings.addAll(information(obligations, diagnoses, claims));
        findings.sort(PrintedOrder.WORST_FIRST);
        return new Report(
                disclosure,
                List.copyOf(SamePlace.merged(findings)),
                List.copyOf(obligations),
                undecided(examined),
                Tallying.of(obligations, examined.values()));
    }

    private static List<Report.Undecided> undecided(Map<Identity, List<ProcedureOutcome>> examined) {
        List<Report.Undecided> undecided = new ArrayList<>();
        examined.forEach((identity, outcomes) -> {
            for (ProcedureOutcome outcome : outcomes) {
                if (outcome instanceof ProcedureOutcome.CannotTell why) {
                    undecided.add(new Report.Undecided(identity, why.reason()));
                }
            }
        });
        return List.copyOf(undecided);
    }

    private static boolean isToldBy(Diagnosis diagnosis, ProcedureOutcome.Broken broken, Disclosure disclosure) {
        return SameMatter.isBetterToldBy(diagnosis, broken) && SameMatter.is(broken, diagnosis, disclosure.figures());
    }

    private static List<Finding> information(List<Obligation> obligations, List<Diagnosis> diagnoses, Claims claims) {
        Set<Obligation> explained = new HashSet<>();
        diagnoses.forEach(d -> explained.addAll(d.explains()));
        List<Obligation> notes = obligations.stream()
                .filter(o -> o.outcome() instanceof Outcome.Broken && !explained.contains(o))
                .toList();
        List<Finding> findings = new ArrayList<>(InformationFindings.notes(notes, claims));
        findings.addAll(InformationFindings.rounding(obligations, diagnoses));
        return findings;
    }

    private static Map<Identity, List<ProcedureOutcome>> examine(
            Disclosure disclosure, Function<String, Optional<Identity>> identities, List<Procedure> procedures) {
        Map<Identity, List<ProcedureOutcome>> examined = new LinkedHashMap<>();
        for (Procedure procedure : procedures) {
            // A procedure without its check in the catalogue has been switched off there.
            identities
                    .apply(procedure.code())
                    .ifPresent(identity -> examined.put(identity, procedure.examine(disclosure)));
        }
        return examined;
    }

    private static List<ProcedureOutcome.Broken> broken(List<ProcedureOutcome> outcomes) {
        return outcomes.stream()
                .filter(ProcedureOutcome.Broken.class::isInstance)
                .map(ProcedureOutcome.Broken.class::cast)
                .toList();
    }

    private static List<Finding> recognised(Disclosure disclosure) {
        String message = switch (disclosure.kind()) {
            case BUDGET -> "这是一份部门预算公开，不是决算，未作勾稽检查。";
            case TEMPLATE -> "这是一份尚未填写的决算公开模板，未作勾稽检查。";
            case OTHER -> "没有认出部门决算公开的内容，未作勾稽检查。";
            case FINAL_ACCOUNTS -> "";
        };
        return List.of(new Finding(
                "KIND",
                Severity.INFO,
                "全文",
                disclosure.document().name(),
                message,
                disclosure.document().name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "如需检查，请提供已填写的部门决算公开文件。",
                Certainty.WORDING,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()));
    }
}
