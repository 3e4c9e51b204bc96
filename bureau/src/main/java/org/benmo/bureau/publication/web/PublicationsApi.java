package org.benmo.bureau.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.PublishedFile;
import org.benmo.bureau.publication.Version;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was published, for machines; the same files everyone may have under {@code /public}. */
@ForMachines
class PublicationsApi {
    private final Publications publications;

    PublicationsApi(Publications publications) {
        this.publications = publications;
    }

    /** A version: who published what and when, why it was corrected, which one replaced it, its files. */
    record Told(
            int year,
            int number,
            String unit,
            String title,
            LocalDate approvedOn,
            Instant publishedAt,
            String reason,
            Optional<Integer> replacedBy,
            List<File> files) {}

    /** A file: its key in addresses, its name, its fingerprint and its size in bytes. */
    record File(String key, String name, String sha256, long size) {}

    @Requires(Permission.ENTER)
    @GetMapping("/publications")
    List<Told> newest() {
        return publications.latest().stream().map(PublicationsApi::told).toList();
    }

    @Requires(Permission.ENTER)
    @GetMapping("/publications/{year}")
    List<Told> versions(@PathVariable int year) {
        List<Version> versions = publications.versions(year);
        if (versions.isEmpty()) {
            throw new Refusal("publication.gone", String.valueOf(year));
        }
        return versions.stream().map(PublicationsApi::told).toList();
    }

    @Requires(Permission.ENTER)
    @GetMapping("/publications/{year}/{number}/{key}")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable int number, @PathVariable String key) {
        Version version = publications
                .version(year, number)
                .orElseThrow(() -> new Refusal("publication.gone", String.valueOf(year)));
        PublishedFile file = version.file(key).orElseThrow(() -> new Refusal("publication.gone", key));
        return Downloads.of(
                file.plainName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, publications.content(version, key));
    }

    private static Told told(Version version) {
        return new Told(
                version.year(),
                version.number(),
                version.unit(),
                version.title(),
                version.approvedOn(),
                version.publishedAt(),
                version.reason(),
                version.replacedBy(),
                version.filesForPeople().stream()
                        .map(file -> new File(file.key(), file.name(), file.sha256(), file.size()))
                        .toList());
    }
}
