package org.benmo.bureau.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees when something did not work: a sentence, never a stack trace; the log has the rest under the same number. */
@Component
@ControllerAdvice
class ErrorPages implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String key = "error." + status.value();
        return page(
                status, status.value() == 404 || status.value() == 403 || status.value() == 413 ? key : "error.other");
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        return new ModelAndView(
                "kit/error", Map.of("message", words.get(refusal.key(), refusal.blanks())), HttpStatus.CONFLICT);
    }

    @ExceptionHandler(DataAccessException.class)
    ModelAndView databaseGone(DataAccessException e) {
        LOG.warn("database: {}", e.getMessage());
        return page(HttpStatus.SERVICE_UNAVAILABLE, "error.database");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(Exception e) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException || e instanceof ErrorResponse) {
            throw e;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {}", number, e);
        return new ModelAndView(
                "kit/error", Map.of("message", words.get("error.defect", number)), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private ModelAndView page(HttpStatus status, String key) {
        return new ModelAndView("kit/error", Map.of("message", words.get(key)), status);
    }
}
