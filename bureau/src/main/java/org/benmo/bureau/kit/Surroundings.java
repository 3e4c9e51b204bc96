package org.benmo.bureau.kit;

/** What the layout must know of who is asking; the kit does not know people. */
public interface Surroundings {
    /** The name to greet; empty for a stranger. */
    String name();

    /** True when this may be shown: {@code permission} is the name of a permission, empty for everyone who has entered. */
    boolean may(String permission);
}
