package org.benmo.bureau.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.benmo.bureau.kit.api.Api;
import org.benmo.bureau.kit.api.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who has not entered cannot make the office write large bodies to its disk. This stands before everything else, because looking
 * for a form's token already reads the whole form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StrangersLimit extends OncePerRequestFilter {
    /** A file of 50 MB and the form around it. */
    private static final long BYTES_MAX = 51L << 20;

    private final Problems problems;

    StrangersLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("multipart/");
        long length = request.getContentLengthLong();
        if (form && (length < 0 || length > BYTES_MAX) && !hasEntered(request)) {
            if (Api.isPath(request.getRequestURI())) {
                problems.write(response, problems.of(HttpStatus.CONTENT_TOO_LARGE, "error.413"));
            } else {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasEntered(HttpServletRequest request) {
        if (request.getAttribute(TokenEntrance.COMER) != null) {
            return true;
        }
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
