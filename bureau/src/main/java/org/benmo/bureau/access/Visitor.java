package org.benmo.bureau.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is asking. Rights are read anew for each request, so that a lock-out works at once. */
@Component
public class Visitor {
    private final PersonTable table;

    Visitor(PersonTable table) {
        this.table = table;
    }

    /** The person {@link Gate} let through with this request; empty outside of one. */
    Optional<Person> asking() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Person) request.getAttribute(Gate.PERSON, RequestAttributes.SCOPE_REQUEST));
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
