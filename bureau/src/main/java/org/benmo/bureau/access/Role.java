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
            Permission.DO_REVIEW,
            Permission.SEE_BOOKS,
            Permission.EDIT_BOOKS,
            Permission.SIGN_YEAR),
    REVIEWER(
            Permission.ENTER,
            Permission.SEE_ORGANIZATION,
            Permission.SEE_REVIEW,
            Permission.DO_REVIEW,
            Permission.SEE_BOOKS,
            Permission.CHECK_BOOKS,
            Permission.SIGN_YEAR,
            Permission.PUBLISH),
    SECTION_CHIEF(Permission.ENTER, Permission.SEE_ORGANIZATION, Permission.SEE_REVIEW, Permission.SEE_BOOKS),
    LEADER(
            Permission.ENTER,
            Permission.SEE_ORGANIZATION,
            Permission.SEE_REVIEW,
            Permission.SEE_BOOKS,
            Permission.SIGN_YEAR,
            Permission.PUBLISH),
    AUDITOR(
            Permission.ENTER,
            Permission.SEE_PEOPLE,
            Permission.SEE_HOUSE,
            Permission.READ_AUDIT,
            Permission.SEE_ORGANIZATION,
            Permission.SEE_REVIEW,
            Permission.SEE_BOOKS),
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
