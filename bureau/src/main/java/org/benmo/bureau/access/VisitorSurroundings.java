package org.benmo.bureau.access;

import org.benmo.bureau.kit.Surroundings;
import org.benmo.bureau.rights.Permission;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells the layout who is asking, from what {@link Gate} found out for this request. */
@Component
class VisitorSurroundings implements Surroundings {
    @Override
    public String name() {
        Person person = person();
        return person == null ? "" : person.name();
    }

    @Override
    public boolean may(String permission) {
        Person person = person();
        return person != null && (permission.isEmpty() || person.may(Permission.valueOf(permission)));
    }

    private static @org.jspecify.annotations.Nullable Person person() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Person) request.getAttribute(Gate.PERSON, RequestAttributes.SCOPE_REQUEST);
    }
}
