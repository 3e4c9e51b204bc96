package org.benmo.bureau.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.benmo.bureau.audit.Audit;
import org.springframework.stereotype.Component;

/**
 * Sensitive reads stand in the audit trail like changes: whatever leaves the office as a file, and looking at the trail itself. The
 * entry is written before the first byte is sent; without it nothing is.
 */
@Component
class ReadTrail {
    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|docx|pdf|csv|json|zip|sarif)");
    private static final Pattern TRAIL = Pattern.compile("(/api/v1)?/audit(/.*)?");
    private static final int QUERY_MAX = 300;

    private final Audit audit;

    ReadTrail(Audit audit) {
        this.audit = audit;
    }

    /**
     * Notes the read, where it is one; of a machine each change too, because what it does stands in the trail under its person's name.
     *
     * @param token what a machine came in with; empty for a person
     */
    void note(Person person, HttpServletRequest request, String token) {
        String path = request.getRequestURI();
        if (!token.isEmpty() && !"GET".equals(request.getMethod())) {
            audit.record(person.login(), "token.use", token, request.getMethod() + " " + path);
        }
        if (!"GET".equals(request.getMethod())) {
            return;
        }
        if (FILE.matcher(path).matches()) {
            record(person, "read.file", path, request);
        } else if (TRAIL.matcher(path).matches()) {
            record(person, "read.audit", path, request);
        }
    }

    private void record(Person person, String action, String path, HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        audit.record(
                person.login(), action, path, query.length() > QUERY_MAX ? query.substring(0, QUERY_MAX) + "…" : query);
    }
}
