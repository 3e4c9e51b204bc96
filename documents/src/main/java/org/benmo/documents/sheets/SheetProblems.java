package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;

/** What could not be used of a workbook, collected cell by cell and told once for each sheet. */
final class SheetProblems {
    private static final int NAMED = 5;

    private final Map<ProblemCode, Map<String, Set<String>>> where = new LinkedHashMap<>();
    private final List<Problem> whole = new ArrayList<>();

    /** A matter of one cell, row or column of a sheet. */
    void at(ProblemCode code, String sheet, String what) {
        where.computeIfAbsent(code, c -> new LinkedHashMap<>())
                .computeIfAbsent(sheet, s -> new LinkedHashSet<>())
                .add(what);
    }

    /** A matter of the whole file. */
    void add(Problem problem) {
        whole.add(problem);
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(whole);
        where.forEach((code, sheets) -> sheets.forEach(
                (sheet, places) -> all.add(code.problem(sheet, named(new ArrayList<>(places)), places.size()))));
        return List.copyOf(all);
    }

    private static String named(List<String> places) {
        String first = String.join("、", places.subList(0, Math.min(NAMED, places.size())));
        return places.size() <= NAMED ? first : first + " 等";
    }
}
