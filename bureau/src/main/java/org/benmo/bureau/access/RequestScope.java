package org.benmo.bureau.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.benmo.bureau.database.AreaScope;
import org.benmo.bureau.rights.AreaCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every request, the page of an error too, begins with no area; {@link Gate} gives it its person's. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestScope extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AreaScope.enter(AreaCode.NOWHERE);
        try {
            chain.doFilter(request, response);
        } finally {
            AreaScope.leave();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
