package org.benmo.bureau.kit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees when something did not work: a sentence, never a stack trace; the log has the rest under the same number. */
@Component
@ControllerAdvice
class ErrorPages implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Words words;
    private final ChromeAdvice chrome;

    ErrorPages(Words words, ChromeAdvice chrome) {
        this.words = words;
        this.chrome = chrome;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        boolean away =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e && Unreachable.is(e);
        if (away || status == HttpStatus.SERVICE_UNAVAILABLE) {
            return page(request, HttpStatus.SERVICE_UNAVAILABLE, words.get("error.database"));
        }
        String key = "error." + status.value();
        boolean known = status.value() == 404 || status.value() == 403 || status.value() == 413;
        return page(request, status, words.get(known ? key : "error.other"));
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(HttpServletRequest request, Refusal refusal) {
        return page(request, HttpStatus.CONFLICT, words.get(refusal.key(), refusal.blanks()));
    }

    /** A number, a day or a choice that is none: what was typed is at fault, not we. */
    @ExceptionHandler(TypeMismatchException.class)
    ModelAndView notUnderstood(HttpServletRequest request, TypeMismatchException e) {
        return page(request, HttpStatus.BAD_REQUEST, words.get("error.input", String.valueOf(e.getValue())));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView database(HttpServletRequest request, RuntimeException e) {
        if (!Unreachable.is(e)) {
            return defect(request, e);
        }
        LOG.warn("database: {}", e.getMessage());
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, words.get("error.database"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, words.get("error.413"));
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView notReceived(HttpServletRequest request, MultipartException e) {
        LOG.warn("upload: {}", e.getMessage());
        return page(request, HttpStatus.BAD_REQUEST, words.get("upload.failed"));
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(HttpServletRequest request, Exception e) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException || e instanceof ErrorResponse) {
            throw e;
        }
        return defect(request, e);
    }

    private ModelAndView defect(HttpServletRequest request, Exception e) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {}", number, e);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, words.get("error.defect", number));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String message) {
        return new ModelAndView("kit/error", Map.of("message", message, "chrome", chrome.chrome(request)), status);
    }
}
