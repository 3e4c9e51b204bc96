package org.benmo.documents.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Thrown to leave a file that cannot be used; carries the problem to show. Never seen outside a reader. */
public final class Refusal extends IOException {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A refusal for this reason. */
    public Refusal(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** What to tell the user. */
    public Problem problem() {
        return problem;
    }

    /** The refusal a failure was caused by; any other failure over a stranger's bytes means that the file is damaged. */
    public static Refusal of(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
                return new Refusal(ProblemCode.EXCESSIVE.problem());
            }
        }
        return new Refusal(ProblemCode.DAMAGED.problem());
    }
}
