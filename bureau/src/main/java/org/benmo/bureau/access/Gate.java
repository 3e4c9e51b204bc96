package org.benmo.bureau.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.benmo.bureau.database.AreaScope;
import org.benmo.bureau.kit.api.Api;
import org.benmo.bureau.rights.OpenToAll;
import org.benmo.bureau.rights.Requires;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint: closed unless {@link Requires} is met or {@link OpenToAll} is written on it. */
@Component
class Gate implements HandlerInterceptor {
    static final String PERSON = "benmo.person";
    private static final String PASSWORD_PAGE = "/account/password";

    private final Visitor visitor;
    private final ReadTrail trail;

    Gate(Visitor visitor, ReadTrail trail) {
        this.visitor = visitor;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isErrorPage(method)) {
            return true;
        }
        Tokens.Comer comer = (Tokens.Comer) request.getAttribute(TokenEntrance.COMER);
        Person person = comer == null ? visitor.person().orElse(null) : comer.person();
        if (person != null) {
            request.setAttribute(PERSON, person);
            AreaScope.enter(person.area());
        }
        if (isOpen(method)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (person == null) {
            throw new InsufficientAuthenticationException(request.getRequestURI());
        }
        if (requires == null || !person.may(requires.value())) {
            throw new AccessDeniedException(request.getRequestURI());
        }
        if (person.mustChange() && Api.isPath(request.getRequestURI())) {
            throw new AccessDeniedException(request.getRequestURI());
        }
        if (person.mustChange() && !request.getRequestURI().equals(PASSWORD_PAGE)) {
            response.sendRedirect(PASSWORD_PAGE);
            return false;
        }
        trail.note(
                person, request, comer == null ? "" : "token/" + comer.token().id());
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || method.getBeanType().getName().startsWith("org.springdoc."); // says what there is, and no more
    }

    /**
     * The framework's own error endpoint shows our error page and nothing else. It asks no database, which may be what is wrong; who
     * asked is known from the request that failed.
     */
    private static boolean isErrorPage(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.webmvc.autoconfigure.error");
    }
}
