package org.benmo.bureau.kit.api;

import java.util.UUID;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What a machine is told when something did not work; pages have their own. */
@RestControllerAdvice(annotations = ForMachines.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> other(Exception e) {
        return problems.answer(problem(e));
    }

    private ProblemDetail problem(Exception e) {
        return switch (e) {
            case Refusal refusal -> refused(refusal);
            case AuthenticationException _ -> problems.of(HttpStatus.UNAUTHORIZED, "api.stranger");
            case AccessDeniedException _ -> problems.of(HttpStatus.FORBIDDEN, "api.denied");
            case MaxUploadSizeExceededException _ -> problems.of(HttpStatus.CONTENT_TOO_LARGE, "error.413");
            case MultipartException _ -> problems.of(HttpStatus.BAD_REQUEST, "upload.failed");
            case ErrorResponse known ->
                problems.of(
                        HttpStatus.valueOf(known.getStatusCode().value()),
                        known.getStatusCode().value() == HttpStatus.NOT_FOUND.value() ? "error.404" : "api.shape");
            case org.springframework.http.converter.HttpMessageNotReadableException _ ->
                problems.of(HttpStatus.BAD_REQUEST, "api.shape");
            case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException _ ->
                problems.of(HttpStatus.BAD_REQUEST, "api.shape");
            default -> Unreachable.is(e) ? away(e) : defect(e);
        };
    }

    private ProblemDetail refused(Refusal refusal) {
        boolean gone = refusal.key().endsWith(".gone");
        return problems.of(gone ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, refusal.key(), refusal.blanks());
    }

    private ProblemDetail away(Exception e) {
        LOG.warn("database: {}", e.getMessage());
        return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "error.database");
    }

    private ProblemDetail defect(Exception e) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {}", number, e);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "error.defect", number);
    }
}
