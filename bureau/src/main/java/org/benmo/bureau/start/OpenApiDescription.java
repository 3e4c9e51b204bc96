package org.benmo.bureau.start;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.rights.Requires;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the interface for machines at {@code /api/openapi.json}, read off the endpoints themselves; their words are texts
 * of the message files under {@code api.op.<class>.<method>}, the permission each asks for stands in {@code x-permission}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    /** Nobody may ask for it for weeks: its makers are made when somebody does, not while the office starts. */
    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                var definition = factory.getBeanDefinition(name);
                boolean theirs = Objects.requireNonNullElse(definition.getBeanClassName(), "")
                                .startsWith("org.springdoc")
                        || Objects.requireNonNullElse(definition.getFactoryBeanName(), "")
                                .startsWith("org.springdoc");
                if (theirs) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    @Bean
    OpenAPI interfaceForMachines(Words words) {
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(words.get("token.lead"));
        OpenAPI api = new OpenAPI()
                .info(new Info()
                        .title(words.get("product") + " " + words.get("api.title"))
                        .description(words.get("api.errors") + " " + words.get("api.lists"))
                        .version("v1"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
        api.schemaRequirement(TOKEN, scheme);
        return api;
    }

    @Bean
    OperationCustomizer said(Words words) {
        return (operation, method) -> {
            operation.setSummary(words.get(ApiPages.wordsOf(method)));
            Requires requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                operation.addExtension("x-permission", requires.value().name());
            }
            operation.getResponses().addApiResponse("default", problem(words));
            return operation;
        };
    }

    private static ApiResponse problem(Words words) {
        ObjectSchema schema = new ObjectSchema();
        for (String name : new String[] {"type", "title", "detail", "code", "remedy"}) {
            schema.addProperty(name, new io.swagger.v3.oas.models.media.StringSchema());
        }
        schema.addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema());
        schema.addProperty(
                "fields", new ObjectSchema().additionalProperties(new io.swagger.v3.oas.models.media.StringSchema()));
        return new ApiResponse()
                .description(words.get("api.errors"))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
