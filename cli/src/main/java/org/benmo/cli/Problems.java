package org.benmo.cli;

import java.io.PrintStream;
import java.util.List;
import org.benmo.accounts.files.Problem;

/** Prints what is wrong with books: everything, each with its place and what to do. */
final class Problems {
    private Problems() {}

    static void print(List<Problem> problems, PrintStream err) {
        for (Problem problem : org.benmo.accounts.files.Problems.grouped(problems)) {
            String level = Messages.get(problem.blocking() ? "problem.error" : "problem.warning");
            String place = problem.place().isEmpty() ? "" : problem.place() + "　";
            err.println("[" + level + "] " + problem.code() + "  " + place + problem.message());
            err.println("    " + Messages.get("problem.remedy", problem.remedy()));
        }
        if (!problems.isEmpty()) {
            long blocking = problems.stream().filter(Problem::blocking).count();
            err.println(Messages.get("problem.count", blocking, problems.size() - blocking));
        }
    }
}
