package org.benmo.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.bureau.rights.OpenToAll;
import org.benmo.bureau.rights.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Office
class EndpointsTest {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointSaysWhatItAsksFor() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((path, method) -> {
            if (method.getBeanType().getName().startsWith("org.benmo")) {
                boolean requires = method.hasMethodAnnotation(Requires.class);
                boolean open = method.hasMethodAnnotation(OpenToAll.class);
                assertThat(requires ^ open).as(path + " " + method).isTrue();
            }
        });
    }
}
