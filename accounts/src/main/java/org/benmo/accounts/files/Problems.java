package org.benmo.accounts.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems put so that people can read them. */
public final class Problems {
    private static final int ROWS_NAMED = 5;

    private Problems() {}

    /** The same problem of many rows of a file once, with the rows; everything else as it is, in order. */
    public static List<Problem> grouped(List<Problem> problems) {
        Map<List<Object>, List<Problem>> same = new LinkedHashMap<>();
        for (Problem problem : problems) {
            same.computeIfAbsent(
                            List.of(
                                    problem.code(),
                                    problem.blocking(),
                                    problem.file(),
                                    problem.sheet(),
                                    problem.message(),
                                    problem.remedy(),
                                    problem.row() > 0),
                            key -> new ArrayList<>())
                    .add(problem);
        }
        return same.values().stream().map(Problems::one).toList();
    }

    private static Problem one(List<Problem> same) {
        Problem first = same.getFirst();
        if (same.size() == 1) {
            return first;
        }
        StringBuilder rows = new StringBuilder();
        same.stream()
                .skip(1)
                .limit(ROWS_NAMED)
                .forEach(problem -> rows.append(rows.isEmpty() ? "" : "、").append(problem.row()));
        String others = first.row() == 0
                ? "（共" + same.size() + "处）"
                : "（第" + rows + (same.size() > ROWS_NAMED + 1 ? "等" : "") + "行相同，共" + same.size() + "行）";
        return new Problem(
                first.code(),
                first.blocking(),
                first.file(),
                first.sheet(),
                first.row(),
                first.message() + others,
                first.remedy());
    }
}
