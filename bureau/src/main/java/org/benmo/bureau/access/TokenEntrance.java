package org.benmo.bureau.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.benmo.bureau.kit.Unreachable;
import org.benmo.bureau.kit.api.Api;
import org.benmo.bureau.kit.api.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets machines in by their token, before any body is read. Who guesses is slowed down like who guesses passwords, who asks too often is
 * told to wait. A request with a token has no session and needs no proof against forged forms: no browser sends the header by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class TokenEntrance extends OncePerRequestFilter {
    static final String COMER = "benmo.token";
    private static final String BEARER = "Bearer ";
    private static final long MINUTE = 60;

    private final Tokens tokens;
    private final Throttle throttle;
    private final Problems problems;
    private final Clock clock;
    private final int perMinute;
    private final Map<Long, Window> windows = new ConcurrentHashMap<>();

    /** How many requests of a token in one minute. */
    private record Window(long minute, int requests) {}

    TokenEntrance(
            Tokens tokens,
            Throttle throttle,
            Problems problems,
            Clock clock,
            @Value("${benmo.api.per-minute}") int perMinute) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.problems = problems;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** True for a request that comes, or means to come, by token. */
    static boolean isByToken(HttpServletRequest request) {
        return Api.isPath(request.getRequestURI()) && request.getHeader("Authorization") != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isByToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ProblemDetail> problem;
        try {
            problem = enter(request);
        } catch (RuntimeException e) {
            if (!Unreachable.is(e)) {
                throw e;
            }
            problem = Optional.of(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "error.database"));
        }
        if (problem.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        int status = problem.get().getStatus();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.setHeader("Retry-After", Long.toString(MINUTE));
        } else if (status == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        problems.write(response, problem.get());
    }

    /** Why a machine does not come in; empty when it does. */
    private Optional<ProblemDetail> enter(HttpServletRequest request) {
        String host = request.getRemoteAddr();
        if (throttle.isTooFast(host)) {
            return Optional.of(problems.of(HttpStatus.TOO_MANY_REQUESTS, "api.guessing"));
        }
        String header = String.valueOf(request.getHeader("Authorization"));
        Optional<Tokens.Comer> comer = header.startsWith(BEARER + Tokens.MARK)
                ? tokens.comer(header.substring(BEARER.length()).strip())
                : Optional.empty();
        if (comer.isEmpty()) {
            throttle.failed("token", host);
            return Optional.of(problems.of(HttpStatus.UNAUTHORIZED, "api.token"));
        }
        if (isTooOften(comer.get().token().id())) {
            return Optional.of(problems.of(HttpStatus.TOO_MANY_REQUESTS, "api.often", perMinute));
        }
        request.setAttribute(COMER, comer.get());
        return Optional.empty();
    }

    private boolean isTooOften(long token) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        Window now = windows.compute(
                token,
                (id, last) -> last == null || last.minute() != minute
                        ? new Window(minute, 1)
                        : new Window(minute, last.requests() + 1));
        return now.requests() > perMinute;
    }
}
