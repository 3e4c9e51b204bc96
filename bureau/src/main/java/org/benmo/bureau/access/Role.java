package org.benmo.bureau.access;

import java.util.EnumSet;
import java.util.Set;
import org.benmo.bureau.rights.Permission;

/** What a person is in the office. The administrator keeps the house and has no say about money. */
public enum Role {
    PREPARER(
            Permission.ENTER,
            Permission.SEE_ORGANIZATION,
            Permission.EDIT_ORGANIZATION,
            Permission.SEE_REVIEW,
            Permission.DO_REVIEW),
    REVIEWER(Permission.ENTER, Permission.SEE_ORGANIZATION, Permission.SEE_REVIEW, Permission.DO_REVIEW),
    SECTION_CHIEF(Permission.ENTER, Permission.SEE_ORGANIZATION, Permission.SEE_REVIEW),
    LEADER(Permission.ENTER, Permission.SEE_ORGANIZATION, Permission.SEE_REVIEW),
    AUDITOR(
            Permission.ENTER,
            Permission.SEE_PEOPLE,
            Permission.SEE_HOUSE,
            Permission.READ_AUDIT,
            Permission.SEE_ORGANIZATION,
            Permission.SEE_REVIEW),
    ADMINISTRATOR(
            Permission.ENTER,
            Permission.SEE_HOUSE,
            Permission.KEEP_HOUSE,
            Permission.SEE_PEOPLE,
            Permission.MANAGE_PEOPLE,
            Permission.SEE_ORGANIZATION);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = Set.copyOf(EnumSet.of(first, rest));
    }

    /** What it may do. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
