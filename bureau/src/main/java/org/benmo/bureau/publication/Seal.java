package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One hash over everything that is said of a version; it stands in its row and in the audit trail, so that neither changes alone. */
final class Seal {
    private Seal() {}

    static String of(Version version, List<PublishedFile> inside) {
        List<String> words = new ArrayList<>(List.of(
                String.valueOf(version.year()),
                String.valueOf(version.number()),
                version.unit(),
                version.title(),
                version.packageHash(),
                version.approvedOn().toString(),
                version.publishedAt().toString(),
                version.publishedBy(),
                version.reason()));
        for (Signature signature : version.signatures()) {
            words.addAll(
                    List.of(signature.role(), signature.person(), signature.at().toString()));
        }
        for (List<PublishedFile> files : List.of(inside, version.files())) {
            for (PublishedFile file : files) {
                words.addAll(List.of(file.name(), file.sha256(), String.valueOf(file.size())));
            }
            words.add("");
        }
        StringBuilder sealed = new StringBuilder();
        words.forEach(word -> sealed.append(word.length()).append(':').append(word));
        return PackageHash.of(sealed.toString().getBytes(StandardCharsets.UTF_8));
    }
}
