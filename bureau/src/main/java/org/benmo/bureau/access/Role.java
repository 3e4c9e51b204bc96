package org.benmo.bureau.access;

import java.util.EnumSet;
import java.util.Set;
import org.benmo.bureau.rights.Permission;

/** What a person is in the office. The administrator keeps the house and has no say about money. */
public enum Role {
    PREPARER(Permission.ENTER),
    REVIEWER(Permission.ENTER),
    SECTION_CHIEF(Permission.ENTER),
    LEADER(Permission.ENTER),
    AUDITOR(Permission.ENTER, Permission.SEE_PEOPLE, Permission.READ_AUDIT),
    ADMINISTRATOR(Permission.ENTER, Permission.SEE_PEOPLE, Permission.MANAGE_PEOPLE);

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
