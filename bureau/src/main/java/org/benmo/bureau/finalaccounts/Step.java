package org.benmo.bureau.finalaccounts;

import org.benmo.bureau.access.Role;

/** The steps of signing, in order; each by another person. */
public enum Step {
    PREPARE(Role.PREPARER),
    REVIEW(Role.REVIEWER),
    LEAD(Role.LEADER);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    /** Who may sign here. */
    public Role role() {
        return role;
    }
}
