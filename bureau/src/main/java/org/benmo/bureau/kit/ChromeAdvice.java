package org.benmo.bureau.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.kit.api.Api;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its surroundings. */
@ControllerAdvice
class ChromeAdvice {
    private final Words words;
    private final Surroundings surroundings;
    private final List<MenuItem> items;

    ChromeAdvice(Words words, Surroundings surroundings, List<MenuItem> items) {
        this.words = words;
        this.surroundings = surroundings;
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    @ModelAttribute("chrome")
    Chrome chrome(HttpServletRequest request) {
        return new Chrome(
                words,
                surroundings.name(),
                menu(),
                request.getRequestURI(),
                () -> csrf(request),
                Objects.requireNonNullElse(ChromeAdvice.class.getPackage().getImplementationVersion(), ""));
    }

    private static Chrome.Csrf csrf(HttpServletRequest request) {
        // Reading the token makes a session; machines get no page and need none.
        boolean machine =
                Api.isPath(request.getRequestURI()) || request.getRequestURI().equals("/health");
        CsrfToken token = machine ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Chrome.Csrf("_csrf", "")
                : new Chrome.Csrf(token.getParameterName(), token.getToken());
    }

    private Map<String, List<MenuItem>> menu() {
        Map<String, List<MenuItem>> menu = new LinkedHashMap<>();
        if (surroundings.name().isEmpty()) {
            return menu;
        }
        for (MenuItem item : items) {
            if (surroundings.may(item.permission())) {
                menu.computeIfAbsent(item.group(), g -> new ArrayList<>()).add(item);
            }
        }
        return menu;
    }
}
