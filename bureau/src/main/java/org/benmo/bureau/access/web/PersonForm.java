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
 * @param section where they work
 * @param roles what they are
 * @param enabled whether they may enter
 * @param version that was read when the form was opened
 */
public record PersonForm(
        long id, String login, String name, String section, Set<Role> roles, boolean enabled, int version) {
    static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.login(),
                person.name(),
                person.section(),
                person.roles(),
                person.enabled(),
                person.version());
    }
}
