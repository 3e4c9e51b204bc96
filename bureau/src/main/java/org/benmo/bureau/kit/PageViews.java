package org.benmo.bureau.kit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Pages are templates compiled with the program; a page is rendered whole before its first byte is sent. */
@Component
class PageViews implements ViewResolver {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page extends AbstractView {
        private final String template;

        Page(String template) {
            this.template = template;
            setContentType("text/html;charset=UTF-8");
            setExposePathVariables(false);
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> wanted = new HashMap<>();
            engine.getParamInfo(template).keySet().forEach(key -> {
                Object value = model.get(key);
                if (value != null) {
                    wanted.put(key, value);
                }
            });
            StringOutput output = new StringOutput();
            engine.render(template, wanted, output);
            response.setContentType(getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(output.toString());
        }
    }
}
