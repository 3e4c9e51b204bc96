package org.benmo.accounts.deriving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Registers;
import org.benmo.statements.filled.Profile;

/** Asks cells whether a selection wants them, with the lists of units and projects at hand. */
final class Matching {
    private final Dictionaries words;
    private final Set<Integer> officeRunning = new HashSet<>();
    private final Set<Integer> selfEvaluated = new HashSet<>();
    private final Set<Integer> departmentEvaluated = new HashSet<>();
    private final Map<String, String> projectNames = new HashMap<>();

    Matching(Books books, Scope scope) {
        this.words = books.journal().words();
        for (Profile.UnitInScope unit : books.profile().units()) {
            int number = words.units().number(unit.code());
            if (unit.kind().hasOfficeRunning() && scope.hasUnit(number)) {
                officeRunning.add(number);
            }
        }
        for (Registers.Project project : books.registers().projects()) {
            int number = words.projects().number(project.code());
            projectNames.put(project.code(), project.name());
            if (project.selfEvaluated()) {
                selfEvaluated.add(number);
            }
            if (project.departmentEvaluated()) {
                departmentEvaluated.add(number);
            }
        }
    }

    boolean matches(Selection selection, Cell cell) {
        return selection.matches(cell, words.economies().word(cell.economy()))
                && (selection.units().isEmpty() || officeRunning.contains(cell.unit()))
                && switch (selection.projects()) {
                    case "self-evaluated" -> selfEvaluated.contains(cell.project());
                    case "department-evaluated" -> departmentEvaluated.contains(cell.project());
                    default -> true;
                };
    }

    /** What row of a classified form a cell is in; empty when it says none. */
    String row(Rules.By by, Cell cell) {
        return switch (by) {
            case FUNCTION -> words.functions().word(cell.function());
            case ECONOMY -> words.economies().word(cell.economy());
            case PROJECT -> {
                String code = words.projects().word(cell.project());
                yield projectNames.getOrDefault(code, code);
            }
        };
    }
}
