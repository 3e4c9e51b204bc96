package org.benmo.bureau.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.rights.AreaCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the office: added, changed, locked out; every change leaves an audit entry. */
@Service
@Transactional
public class People {
    private static final String LOGIN = "[a-z0-9._-]{2,40}";
    private static final int NAME_MAX = 60;

    private final PersonTable table;
    private final Passwords passwords;
    private final Audit audit;

    People(PersonTable table, Passwords passwords, Audit audit) {
        this.table = table;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Everyone, those who left last. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return table.all();
    }

    /** One person. */
    @Transactional(readOnly = true)
    public Person get(long id) {
        return table.byId(id).orElseThrow(() -> new Refusal("person.gone"));
    }

    /** True when no one was ever added. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return table.count() == 0;
    }

    /**
     * What a new person is told.
     *
     * @param login to enter with
     * @param password shown once, to be changed at the first entry
     */
    public record Welcome(String login, String password) {
        @Override
        public String toString() {
            return login;
        }
    }

    /** Adds a person who sees every area, with a random password. */
    public Welcome add(String actor, String login, String name, String section, Set<Role> roles) {
        return add(actor, login, name, AreaCode.EVERYWHERE, section, roles);
    }

    /** Adds a person who sees one area, with a random password. */
    public Welcome add(String actor, String login, String name, String area, String section, Set<Role> roles) {
        String lower = login.strip().toLowerCase(Locale.ROOT);
        requireName(name);
        requireRoles(roles);
        if (!lower.matches(LOGIN)) {
            throw new Refusal("person.login.shape");
        }
        String password = passwords.random();
        long id;
        try {
            id = table.insert(
                    lower,
                    name.strip(),
                    area(area),
                    section.strip(),
                    passwords.encoder().encode(password));
        } catch (DuplicateKeyException e) {
            throw new Refusal("person.login.taken", lower);
        }
        table.setRoles(id, roles);
        audit.record(actor, "person.add", "person/" + id, lower + " " + words(roles) + " " + area(area));
        return new Welcome(lower, password);
    }

    /** Changes all but the area. */
    public void change(String actor, Person before, String name, String section, Set<Role> roles, boolean enabled) {
        change(actor, before, name, before.area(), section, roles, enabled);
    }

    /** Changes name, area, section, roles, and whether the person may enter. Nobody can change what they themselves may do. */
    public void change(
            String actor, Person before, String name, String area, String section, Set<Role> roles, boolean enabled) {
        requireName(name);
        requireRoles(roles);
        if (before.login().equals(actor)
                && (!enabled || !roles.equals(before.roles()) || !area(area).equals(before.area()))) {
            throw new Refusal("person.own.rights");
        }
        if (!table.update(before.id(), before.version(), name.strip(), area(area), section.strip(), enabled)) {
            throw new Refusal("changed.meanwhile");
        }
        table.setRoles(before.id(), roles);
        audit.record(
                actor,
                "person.change",
                "person/" + before.id(),
                before.name() + " " + words(before.roles()) + " " + before.area() + " → " + name.strip() + " "
                        + words(roles) + " " + area(area)
                        + (enabled ? "" : " 停用"));
    }

    /** Gives a new random password, for who forgot theirs. */
    public Welcome resetPassword(String actor, Person person) {
        String password = passwords.random();
        table.setPassword(person.id(), passwords.encoder().encode(password), true);
        audit.record(actor, "person.password.reset", "person/" + person.id(), person.login());
        return new Welcome(person.login(), password);
    }

    /** Replaces the own password. */
    public void changePassword(Person self, String current, String fresh) {
        if (!passwords.encoder().matches(current, table.password(self.id()))) {
            throw new Refusal("password.current.wrong");
        }
        if (current.equals(fresh)) {
            throw new Refusal("password.same");
        }
        passwords.require(fresh, self.login());
        table.setPassword(self.id(), passwords.encoder().encode(fresh), false);
        audit.record(self.login(), "person.password.change", "person/" + self.id(), self.login());
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.strip().length() > NAME_MAX) {
            throw new Refusal("person.name", NAME_MAX);
        }
    }

    /** The area as kept. */
    private static String area(String typed) {
        if (typed.strip().equals(AreaCode.EVERYWHERE) || typed.isBlank()) {
            return typed.strip();
        }
        return AreaCode.of(typed).orElseThrow(() -> new Refusal("area.shape", typed.strip()));
    }

    private static void requireRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refusal("person.roles.none");
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw new Refusal("person.auditor.alone");
        }
        Set<Role> money = EnumSet.of(Role.PREPARER, Role.REVIEWER, Role.SECTION_CHIEF, Role.LEADER);
        if (roles.contains(Role.ADMINISTRATOR) && roles.stream().anyMatch(money::contains)) {
            throw new Refusal("person.administrator.money");
        }
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(",", "[", "]"));
    }
}
