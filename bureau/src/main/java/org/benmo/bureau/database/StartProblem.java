package org.benmo.bureau.database;

/** Why the office cannot start, or a command beside it cannot do its work, in words for who gave it; shown without a stack trace. */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A sentence that says what is the matter and what to do. */
    public StartProblem(String message) {
        super(message);
    }

    /** The same with what lies behind it, for the log. */
    public StartProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
