package org.benmo.bureau.kit.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors for machines as RFC 9457 has them: {@code type} and {@code code} are fixed and for programs, {@code detail} says in Chinese
 * what is the matter, {@code remedy} what to do next.
 */
@Component
public class Problems {
    private static final String TYPE = "urn:benmo:problem:";

    /** Statuses there are words for; others are told as a bad request. */
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503);

    private final Words words;
    private final JsonMapper mapper;

    Problems(Words words, JsonMapper mapper) {
        this.words = words;
        this.mapper = mapper;
    }

    /** A problem whose sentence is a text of the message files; its remedy stands under the same key and {@code .remedy}, or is the usual one. */
    public ProblemDetail of(HttpStatus status, String key, Object... blanks) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.get(key, blanks));
        problem.setType(URI.create(TYPE + key));
        int told = TOLD.contains(status.value()) ? status.value() : HttpStatus.BAD_REQUEST.value();
        problem.setTitle(words.get("api.status." + told));
        problem.setProperty("code", key);
        problem.setProperty("remedy", words.remedy(key, "api.remedy." + told));
        return problem;
    }

    /** The same with a sentence for each field that is wrong. */
    public ProblemDetail of(Map<String, String> fields) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "api.fields");
        problem.setProperty("fields", fields);
        return problem;
    }

    /** A problem as an answer, in the order RFC 9457 names its members. */
    public ResponseEntity<Object> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.body(members(problem));
    }

    /** Writes a problem where no endpoint answers any more. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(mapper.writeValueAsBytes(members(problem)));
    }

    static Map<String, @Nullable Object> members(ProblemDetail problem) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("type", problem.getType());
        members.put("title", problem.getTitle());
        members.put("status", problem.getStatus());
        members.put("detail", problem.getDetail());
        if (problem.getProperties() != null) {
            members.putAll(problem.getProperties());
        }
        return members;
    }
}
