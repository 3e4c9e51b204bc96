package org.benmo.bureau.access.web;

import java.util.Set;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;

/**
 * What the form of a person shows.
 *
 * @param id 0 for a new person
 * @param login what they type
 * @param name as printed
 * @param area code of the area they see, {@code *} for all, empty for none
 * @param section where they work
 * @param roles what they are
 * @param enabled whether they may enter
 * @param version that was read when the form was opened
 */
public record PersonForm(
        long id,
        String login,
        String name,
        String area,
        String section,
        Set<Role> roles,
        boolean enabled,
        int version) {
    static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.login(),
                person.name(),
                person.area(),
                person.section(),
                person.roles(),
                person.enabled(),
                person.version());
    }
}
