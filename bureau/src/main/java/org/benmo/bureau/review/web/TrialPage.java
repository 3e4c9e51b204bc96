package org.benmo.bureau.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.review.Trial;
import org.benmo.bureau.rights.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The front door: anyone may check one file. */
@Controller
class TrialPage {
    /** A page with findings runs its own script and nothing else, and reaches nowhere. */
    static final String REPORT_POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
                    + "sandbox allow-scripts allow-downloads; frame-ancestors 'self'";

    private final Trial trial;
    private final Words words;

    TrialPage(Trial trial, Words words) {
        this.trial = trial;
        this.words = words;
    }

    @OpenToAll("the front door")
    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("problem", "");
        return "review/front";
    }

    @OpenToAll("anyone may check one file; size, number and time are limited and nothing is kept")
    @PostMapping("/try")
    Object check(@RequestParam MultipartFile file, HttpServletRequest request, Model model) throws IOException {
        try (InputStream in = file.getInputStream()) {
            if (file.isEmpty()) {
                throw new Refusal("review.nothing");
            }
            byte[] page = trial.check(
                    request.getRemoteAddr(), Objects.requireNonNullElse(file.getOriginalFilename(), "file"), in);
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", REPORT_POLICY)
                    .body(page);
        } catch (Refusal e) {
            model.addAttribute("problem", words.get(e.key(), e.blanks()));
            return "review/front";
        }
    }
}
