package org.benmo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.benmo.cli.batch.Fingerprint;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.checking.Checking;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.FileCheck;
import org.benmo.statements.catalogue.Catalogue;

/** From a file to what is said about it: read, understand, check. Safe for several threads. */
public final class Pipeline {
    /** Asked only when a file has been read, so that a start can load it meanwhile. */
    private final Supplier<Catalogue> catalogue;

    private final Companionship companionship;

    private Pipeline(Supplier<Catalogue> catalogue, Companionship companionship) {
        this.catalogue = catalogue;
        this.companionship = companionship;
    }

    /** With the catalogue that Benmo ships. */
    public static Pipeline standard() {
        return new Pipeline(Catalogue::standard, new Companionship(List.of(), List.of()));
    }

    /** Loads the catalogue beside the reading of the first file. */
    static void warmUp() {
        Thread loading = new Thread(Catalogue::standard, "catalogue");
        loading.setDaemon(true);
        loading.start();
    }

    /** With an office's own checks laid over the shipped ones. */
    static Pipeline with(Optional<Path> overlay) throws Arguments.UsageException {
        if (overlay.isEmpty()) {
            return standard();
        }
        return switch (Catalogue.standard().overlay(overlay.get())) {
            case Catalogue.Overlaid.Ready ready -> new Pipeline(ready::catalogue, standard().companionship);
            case Catalogue.Overlaid.Refused refused ->
                throw new Arguments.UsageException(refused.problems().stream()
                        .map(problem -> Messages.get("catalogue.problem", problem.describe()))
                        .collect(Collectors.joining("\n")));
        };
    }

    /** The same, comparing with the publications of other years and budgets among these files. */
    Pipeline with(List<Path> priors, List<Path> budgets) {
        return new Pipeline(catalogue, new Companionship(priors, budgets));
    }

    /** The version of this program. */
    static String version() {
        String version = Pipeline.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    /** Of everything that decides what is said about a file. */
    static String fingerprint(Optional<Path> overlay, List<Path> others) throws IOException {
        StringBuilder print = new StringBuilder(Fingerprint.ofEngine(
                version(), List.of(Catalogue.class, Documents.class, Checking.class, CheckedFile.class), overlay));
        for (Path other : others) {
            print.append('+').append(Fingerprint.ofFile(other));
        }
        return print.toString();
    }

    /** The checks it asks. */
    Catalogue catalogue() {
        return catalogue.get();
    }

    /**
     * Checks one file. Bad input and our own defects both come back as values, so that other files go on; only a lack of memory is
     * thrown, because another attempt with nothing else in memory may succeed.
     */
    public CheckedFile check(Path file) {
        return check(file, (document, disclosure) -> checked(file, document, disclosure));
    }

    /** The same, with something else to be done about the document once it is understood. */
    CheckedFile check(Path file, BiFunction<Document, Disclosure, CheckedFile> then) {
        return FileCheck.check(file, () -> Documents.read(file), Pipeline::goOn, then);
    }

    /** What is said about a document that is understood. */
    CheckedFile checked(Path file, Document document, Disclosure disclosure) {
        Companionship.Found others = companionship.of(disclosure);
        return FileCheck.checked(file, document, disclosure, others.companions(), others.problems(), catalogue.get());
    }

    /** Ends the work on a file that took too long; nobody waits for what it would come to. */
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
