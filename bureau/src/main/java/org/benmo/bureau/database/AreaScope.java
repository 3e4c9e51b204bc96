package org.benmo.bureau.database;

import org.benmo.bureau.rights.AreaCode;

/**
 * Which area's rows the work under way may see. A request begins with none and gets its person's when it is known who asks; what the
 * office does of itself (jobs, starting, commands) sees all. {@link ScopedSource} tells the database, which enforces it.
 */
public final class AreaScope {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private AreaScope() {}

    /** From here on this thread sees this area and no other: a code, {@link AreaCode#EVERYWHERE} or {@link AreaCode#NOWHERE}. */
    public static void enter(String area) {
        CURRENT.set(area);
    }

    /** The thread no longer works for anyone. */
    public static void leave() {
        CURRENT.remove();
    }

    static String current() {
        String area = CURRENT.get();
        return area == null ? AreaCode.EVERYWHERE : area;
    }
}
