package org.benmo.bureau.access;

import java.util.Objects;
import org.benmo.bureau.rights.Requires;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets an endpoint take the {@link Person} who asks as a parameter; only endpoints with {@link Requires} may. */
@Component
class CurrentPerson implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Person.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @org.jspecify.annotations.Nullable WebDataBinderFactory factory) {
        return Objects.requireNonNull(
                request.getAttribute(Gate.PERSON, RequestAttributes.SCOPE_REQUEST), "endpoint without Requires");
    }
}
