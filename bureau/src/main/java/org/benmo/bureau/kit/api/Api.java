package org.benmo.bureau.kit.api;

/** Where the interface for machines is. */
public final class Api {
    /** What every path of it begins with. */
    public static final String ROOT = "/api/v1";

    private Api() {}

    /** True for a path of the interface, its description not included. */
    public static boolean isPath(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}
