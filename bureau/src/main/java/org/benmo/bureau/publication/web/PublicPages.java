package org.benmo.bureau.publication.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.publication.PublicSearch;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.PublishedFile;
import org.benmo.bureau.publication.Version;
import org.benmo.bureau.rights.OpenToAll;
import org.benmo.bureau.rights.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was published, for everyone. These pages are the same for whoever asks, so that they may be cached: they know nobody and have no
 * form that changes anything.
 */
@Controller
class PublicPages {
    private static final String OPEN =
            "what is published is for everyone; vouchers, registers and names below it are left out";
    private static final Duration PAGE_AGE = Duration.ofMinutes(1);
    private static final Duration FILE_AGE = Duration.ofDays(365);
    private static final int QUERY_MAX = 100;

    /** A downloaded page opened from here runs nothing and reaches nowhere. */
    private static final String FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    /** Pages change with the program too. */
    private static final String PROGRAM = Objects.requireNonNullElse(
            PublicPages.class.getPackage().getImplementationVersion(),
            Long.toString(ProcessHandle.current().pid()));

    private final Publications publications;
    private final PublicSearch search;

    PublicPages(Publications publications, PublicSearch search) {
        this.publications = publications;
        this.search = search;
    }

    @Bean
    static MenuItem publicMenuItem() {
        return new MenuItem(290, "menu.books", "publication.title", "/public", Permission.ENTER.name());
    }

    @OpenToAll(OPEN)
    @GetMapping("/public")
    String years(@RequestParam(defaultValue = "") String q, Model model) {
        String query = q.length() > QUERY_MAX ? q.substring(0, QUERY_MAX) : q;
        List<String> words = PublicSearch.words(query);
        model.addAttribute("versions", words.isEmpty() ? publications.latest() : List.of());
        model.addAttribute("query", query.strip());
        model.addAttribute("words", words);
        model.addAttribute("found", search.search(query));
        return "publication/years";
    }

    @OpenToAll(OPEN)
    @GetMapping("/public/{year:\\d{4}}")
    @org.jspecify.annotations.Nullable
    String newest(@PathVariable int year, ServletWebRequest request, Model model) {
        return show(publications.latest(year).orElseThrow(PublicPages::missing), request, model);
    }

    @OpenToAll(OPEN)
    @GetMapping("/public/{year:\\d{4}}/{number:\\d{1,4}}")
    @org.jspecify.annotations.Nullable
    String one(@PathVariable int year, @PathVariable int number, ServletWebRequest request, Model model) {
        return show(version(year, number), request, model);
    }

    /** The page of a version says which one replaced it, so that its tag names both. */
    private @org.jspecify.annotations.Nullable String show(Version version, ServletWebRequest request, Model model) {
        int newest = publications.latest(version.year()).map(Version::number).orElse(version.number());
        if (isKnown(request, version.packageHash().substring(0, 16) + "-" + newest)) {
            return null;
        }
        model.addAttribute("version", version);
        model.addAttribute("first", publications.version(version.year(), 1).orElseThrow(PublicPages::missing));
        model.addAttribute("newest", newest);
        model.addAttribute("page", publications.page(version));
        return "publication/year";
    }

    @OpenToAll(OPEN)
    @GetMapping("/public/{year:\\d{4}}/versions")
    String versions(@PathVariable int year, Model model) {
        List<Version> versions = publications.versions(year);
        if (versions.isEmpty()) {
            throw missing();
        }
        model.addAttribute("versions", versions);
        return "publication/versions";
    }

    @OpenToAll(OPEN)
    @GetMapping("/public/{year:\\d{4}}/{number:\\d{1,4}}/changes")
    @org.jspecify.annotations.Nullable
    String changes(@PathVariable int year, @PathVariable int number, ServletWebRequest request, Model model) {
        Version version = version(year, number);
        if (number < 2) {
            throw missing();
        }
        if (isKnown(request, "changes-" + version.packageHash().substring(0, 16))) {
            return null;
        }
        model.addAttribute("version", version);
        model.addAttribute("changes", publications.changes(version));
        return "publication/changes";
    }

    @OpenToAll(OPEN)
    @GetMapping("/public/{year:\\d{4}}/{number:\\d{1,4}}/{key}")
    ResponseEntity<byte[]> file(
            @PathVariable int year, @PathVariable int number, @PathVariable String key, ServletWebRequest request) {
        Version version = version(year, number);
        PublishedFile file = version.file(key).orElseThrow(PublicPages::missing);
        if (request.checkNotModified("\"" + file.sha256() + "\"")) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FILE_AGE).cachePublic().immutable())
                .eTag("\"" + file.sha256() + "\"")
                .header("Content-Security-Policy", FILE_POLICY)
                .header("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":")
                .header(Downloads.HEADER, Downloads.attachment(file.plainName()))
                .contentType(type(file))
                .body(publications.content(version, key));
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hex));
    }

    private static MediaType type(PublishedFile file) {
        if (file.key().equals("ofd")) {
            return MediaType.parseMediaType("application/ofd");
        }
        return MediaTypeFactory.getMediaType(file.plainName()).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Weak, so that the page may be compressed on its way. */
    private static boolean isKnown(ServletWebRequest request, String tag) {
        Objects.requireNonNull(request.getResponse())
                .setHeader(
                        "Cache-Control",
                        CacheControl.maxAge(PAGE_AGE).cachePublic().getHeaderValue());
        return request.checkNotModified("W/\"" + tag + "-" + PROGRAM + "\"");
    }

    private Version version(int year, int number) {
        return publications.version(year, number).orElseThrow(PublicPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
