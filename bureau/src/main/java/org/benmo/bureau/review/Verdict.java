package org.benmo.bureau.review;

/** What a reviewer says of a finding. */
public enum Verdict {
    /** It is wrong indeed. */
    CONFIRMED,
    /** It is right as it stands; a reason is asked for. */
    IGNORED,
    /** The unit is asked to explain. */
    ASKED
}
