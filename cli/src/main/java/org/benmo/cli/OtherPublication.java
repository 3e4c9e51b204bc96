package org.benmo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.reports.JsonTree;
import org.benmo.reports.PublishedJson;

/** Reads a publication to compare with: a document of any kind we read, or our own {@code disclosure.json}, which has the amounts in 元. */
final class OtherPublication {
    private static final long JSON_MAX = 64L << 20;

    private OtherPublication() {}

    /** It cannot be used; the message says what and why, in one sentence. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** Reads it, whatever it is of. */
    static Companion read(Path file) throws Unusable {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? json(file) : document(file);
    }

    private static Companion document(Path file) throws Unusable {
        Document document = Documents.read(file);
        if (document.isUnusable()) {
            throw new Unusable(Messages.get(
                    "other.unusable", file, document.problems().getFirst().message()));
        }
        Disclosure disclosure = new Extraction().extract(document);
        boolean publication =
                disclosure.kind() == DocumentKind.FINAL_ACCOUNTS || disclosure.kind() == DocumentKind.BUDGET;
        if (!publication) {
            throw new Unusable(Messages.get("other.neither", file));
        }
        return Companion.of(disclosure);
    }

    private static Companion json(Path file) throws Unusable {
        try {
            if (Files.size(file) > JSON_MAX) {
                throw new Unusable(Messages.get("other.not.ours", file));
            }
            return PublishedJson.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new Unusable(Messages.get("other.unusable", file, Messages.get("other.unreadable")));
        } catch (JsonTree.Unreadable e) {
            throw new Unusable(Messages.get("other.not.ours", file));
        }
    }
}
