package org.benmo.bureau.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.benmo.bureau.access.Tokens;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.rights.OpenToAll;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The interface for machines on a page people can read. */
@Controller
class ApiPages {
    private final RequestMappingHandlerMapping mappings;
    private final Words words;

    ApiPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Words words) {
        this.mappings = mappings;
        this.words = words;
    }

    /** Key of the words for an endpoint. */
    static String wordsOf(HandlerMethod method) {
        return "api.op." + method.getBeanType().getSimpleName() + "."
                + method.getMethod().getName();
    }

    @OpenToAll("says how machines ask, and nothing of what there is")
    @GetMapping("/api")
    String page(Model model) {
        List<ApiOffer> offers = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForMachines.class)) {
                offers.addAll(offers(mapping, method));
            }
        });
        offers.sort(Comparator.comparing(ApiOffer::path).thenComparing(ApiOffer::method));
        model.addAttribute("offers", offers);
        return "start/api";
    }

    private List<ApiOffer> offers(RequestMappingInfo mapping, HandlerMethod method) {
        Permission permission = Objects.requireNonNull(method.getMethodAnnotation(Requires.class))
                .value();
        String verb =
                mapping.getMethodsCondition().getMethods().iterator().next().name();
        String parameters = Stream.of(method.getMethodParameters())
                .map(ApiPages::parameter)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return mapping.getPatternValues().stream()
                .map(path -> new ApiOffer(
                        verb,
                        path,
                        words.get(wordsOf(method)),
                        parameters,
                        words.get("permission." + permission.name()),
                        permission == Permission.ENTER || Tokens.GIVABLE.contains(permission)))
                .toList();
    }

    /** What is sent, in short: a name, or the fields of a body; the filters of lists are told once for all. */
    private static String parameter(org.springframework.core.MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return "";
        }
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            Class<?> type = parameter.getParameterType();
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents())
                            .map(java.lang.reflect.RecordComponent::getName)
                            .collect(Collectors.joining(", ", "{", "}"))
                    : "{…}";
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return java.util.Map.class.isAssignableFrom(parameter.getParameterType())
                    ? "f.…, sort, dir, after"
                    : Objects.requireNonNullElse(parameter.getParameter().getName(), "");
        }
        return "";
    }
}
