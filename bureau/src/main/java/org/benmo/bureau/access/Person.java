package org.benmo.bureau.access;

import java.util.EnumSet;
import java.util.Set;
import org.benmo.bureau.rights.Permission;

/**
 * Someone who may enter.
 *
 * @param id number
 * @param login what they type, lower case
 * @param name as printed
 * @param area code of the administrative area they see; {@code *} for all, empty for none
 * @param section where they work; may be empty
 * @param roles what they are
 * @param enabled false for those who left
 * @param mustChange true until a password given by others is replaced
 * @param version grows with each change
 * @param allowed what they may do now: all their roles allow, or the part of it given to a token
 */
public record Person(
        long id,
        String login,
        String name,
        String area,
        String section,
        Set<Role> roles,
        boolean enabled,
        boolean mustChange,
        int version,
        Set<Permission> allowed) {
    /** A person in person: everything any of the roles allows. */
    public Person(
            long id,
            String login,
            String name,
            String area,
            String section,
            Set<Role> roles,
            boolean enabled,
            boolean mustChange,
            int version) {
        this(id, login, name, area, section, roles, enabled, mustChange, version, of(roles));
    }

    private static Set<Permission> of(Set<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /** The same person with no more than these permissions. */
    public Person limitedTo(Set<Permission> some) {
        Set<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(allowed);
        both.retainAll(some);
        return new Person(id, login, name, area, section, roles, enabled, mustChange, version, both);
    }

    /** Everything they may do now. */
    public Set<Permission> permissions() {
        return allowed;
    }

    /** True when they may do it now. */
    public boolean may(Permission permission) {
        return allowed.contains(permission);
    }
}
