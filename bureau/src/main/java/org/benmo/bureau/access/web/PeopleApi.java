package org.benmo.bureau.access.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.rights.AreaCode;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The people of the office, for machines; changing them takes a person, whom no token stands for. */
@ForMachines
class PeopleApi {
    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    /** What is said of a person; {@code login} only of a new one, {@code area} a code, {@code *} for all, empty for none. */
    record Saying(
            @Nullable String login,
            String name,
            @Nullable String area,
            @Nullable String section,
            Set<Role> roles,
            @Nullable Boolean enabled) {}

    /** Who is asking, and what they may do now. */
    record Self(String login, String name, String area, Set<Permission> permissions) {}

    @Requires(Permission.ENTER)
    @GetMapping("/self")
    Self self(Person self) {
        return new Self(self.login(), self.name(), self.area(), self.permissions());
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/people")
    List<PersonForm> all() {
        return people.all().stream().map(PersonForm::of).toList();
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/people/{id}")
    PersonForm one(@PathVariable long id) {
        return PersonForm.of(people.get(id));
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    People.Welcome add(Person self, @RequestBody Saying said) {
        return people.add(
                self.login(),
                Objects.requireNonNullElse(said.login(), ""),
                Objects.requireNonNullElse(said.name(), ""),
                Objects.requireNonNullElse(said.area(), AreaCode.NOWHERE),
                Objects.requireNonNullElse(said.section(), ""),
                Objects.requireNonNullElse(said.roles(), Set.of()));
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PutMapping("/people/{id}")
    PersonForm change(Person self, @PathVariable long id, @RequestParam int version, @RequestBody Saying said) {
        Person before = people.get(id);
        if (before.version() != version) {
            throw new Refusal(Refusal.CHANGED_MEANWHILE);
        }
        people.change(
                self.login(),
                before,
                Objects.requireNonNullElse(said.name(), before.name()),
                Objects.requireNonNullElse(said.area(), before.area()),
                Objects.requireNonNullElse(said.section(), before.section()),
                Objects.requireNonNullElse(said.roles(), before.roles()),
                Objects.requireNonNullElse(said.enabled(), before.enabled()));
        return PersonForm.of(people.get(id));
    }
}
