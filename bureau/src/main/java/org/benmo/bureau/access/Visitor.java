package org.benmo.bureau.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. Rights are read anew for each request, so that a lock-out works at once. */
@Component
public class Visitor {
    private final PersonTable table;

    Visitor(PersonTable table) {
        this.table = table;
    }

    /** The person of this request; empty for who has not entered, or may no longer. */
    public Optional<Person> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || "anonymousUser".equals(authentication.getPrincipal())) {
            return Optional.empty();
        }
        return table.byLogin(authentication.getName()).filter(Person::enabled);
    }
}
