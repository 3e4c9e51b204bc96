package org.benmo.bureau.kit.api;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.kit.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What a machine is told where no endpoint answered at all: a wrong address, a body too large. The same shape as everything else. */
@Component
class ErrorData extends DefaultErrorAttributes {
    private final Problems problems;

    ErrorData(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        HttpStatus status = code instanceof Integer number
                ? Objects.requireNonNullElse(HttpStatus.resolve(number), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.INTERNAL_SERVER_ERROR;
        Throwable thrown = getError(request);
        ProblemDetail problem = thrown != null && Unreachable.is(thrown)
                ? problems.of(HttpStatus.SERVICE_UNAVAILABLE, "error.database")
                : problems.of(known(status), words(status));
        return Problems.members(problem);
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "error.404";
            case CONTENT_TOO_LARGE -> "error.413";
            case SERVICE_UNAVAILABLE -> "error.database";
            case INTERNAL_SERVER_ERROR -> "error.other";
            default -> "api.shape";
        };
    }

    /** The nearest status there are words for. */
    private static HttpStatus known(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, CONTENT_TOO_LARGE, SERVICE_UNAVAILABLE, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE ->
                status;
            default -> status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        };
    }
}
