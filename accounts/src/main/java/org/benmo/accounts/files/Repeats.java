package org.benmo.accounts.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One mistake made on every row of a table, such as dates of another year or a wrong unit of amounts, is told once with the number of
 * rows: the one cause is read, a thousand lines are not. Of a mistake made often, though not everywhere, the first ones are listed.
 */
final class Repeats {
    private static final int FEWEST = 5;

    /** Of more than this many of one kind only the first ones are listed. */
    private static final int MANY = 50;

    private static final int LISTED = 10;

    /** The same mistake in the same table; the remedy is the same for every row, the message names what stands in it. */
    private record Kind(String code, String file, String sheet, String remedy) {}

    private Repeats() {}

    /**
     * Puts together what repeats on at least half the rows of its table.
     *
     * @param problems in the order they were found
     * @param rows how many rows were read of each table, by {@link #table}
     */
    static List<Problem> gathered(List<Problem> problems, Map<String, Integer> rows) {
        Map<Kind, List<Problem>> byKind = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byKind.computeIfAbsent(kind(problem), k -> new ArrayList<>()).add(problem);
        }
        List<Problem> gathered = new ArrayList<>();
        Map<Kind, Integer> listed = new HashMap<>();
        for (Problem problem : problems) {
            List<Problem> same = byKind.getOrDefault(kind(problem), List.of());
            int all = rows.getOrDefault(table(problem.file(), problem.sheet()), 0);
            boolean everywhere = problem.row() > 1 && same.size() >= FEWEST && 2 * same.size() >= all;
            int place = listed.merge(kind(problem), 1, Integer::sum);
            if (everywhere) {
                if (place == 1) {
                    gathered.add(counted(problem, same));
                }
            } else if (same.size() <= MANY || place < LISTED) {
                gathered.add(problem);
            } else if (place == LISTED) {
                gathered.add(with(problem, "；这样的问题共有" + same.size() + "处，只列出前" + LISTED + "处"));
            }
        }
        return List.copyOf(gathered);
    }

    /** A table as the rows of it are counted. */
    static String table(String file, String sheet) {
        return file + '\n' + sheet;
    }

    private static Kind kind(Problem problem) {
        return new Kind(problem.code(), problem.file(), problem.sheet(), problem.remedy());
    }

    private static Problem counted(Problem first, List<Problem> same) {
        String count = "；第" + first.row() + "行至第" + same.getLast().row() + "行共有" + same.size() + "处这样的问题，只列出第一处";
        return with(first, count);
    }

    private static Problem with(Problem problem, String more) {
        return new Problem(
                problem.code(),
                problem.blocking(),
                problem.file(),
                problem.sheet(),
                problem.row(),
                problem.message() + more,
                problem.remedy());
    }
}
