package org.benmo.bureau.operations;

import java.util.List;

/** Something that must always hold of what the office keeps. A module offers it as a bean; it is verified at every start and every night. */
public interface Invariant {
    /** Key of its name in the message files. */
    String name();

    /** What does not hold, one sentence each; empty when all is well. */
    List<String> broken();
}
