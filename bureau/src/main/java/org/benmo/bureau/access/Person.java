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
        int version) {

    /** Everything any of the roles allows. */
    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /** True when some role allows it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
