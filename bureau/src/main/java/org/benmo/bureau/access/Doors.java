package org.benmo.bureau.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.benmo.bureau.kit.api.Api;
import org.benmo.bureau.kit.api.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Where someone is sent who may not go on: people to a page, machines to a problem. */
@Component
class Doors implements AccessDeniedHandler, AuthenticationEntryPoint {
    private final Problems problems;
    private final AccessDeniedHandlerImpl denied = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

    Doors(Problems problems) {
        this.problems = problems;
        this.denied.setErrorPage("/denied");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (Api.isPath(request.getRequestURI())) {
            problems.write(response, problems.of(HttpStatus.FORBIDDEN, "api.denied"));
        } else {
            denied.handle(request, response, e);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (Api.isPath(request.getRequestURI())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(response, problems.of(HttpStatus.UNAUTHORIZED, "api.stranger"));
        } else {
            login.commence(request, response, e);
        }
    }
}
