package org.benmo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Companions;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.documents.Problem;

/**
 * Finds, among the publications given with {@code --prior} and {@code --budget}, those that belong to a document: of the same unit, of the year
 * before or of the same year. What does not belong is never used. Safe for several threads.
 */
final class Companionship {
    private final Shelf priors;
    private final Shelf budgets;

    /** Publications of one kind; read once, when first asked for. */
    private static final class Shelf {
        private final List<Path> given;
        private final DocumentKind kind;
        private final List<Companion> companions = new ArrayList<>();
        private final List<String> unusable = new ArrayList<>();
        private boolean read;

        Shelf(List<Path> given, DocumentKind kind) {
            this.given = given;
            this.kind = kind;
        }

        boolean isEmpty() {
            return given.isEmpty();
        }

        private synchronized void read() {
            if (read) {
                return;
            }
            read = true;
            for (Path file : given) {
                try {
                    Companion companion = OtherPublication.read(file);
                    if (companion.kind() == kind) {
                        companions.add(companion);
                    } else {
                        unusable.add(Messages.get("other.kind." + kind.name().toLowerCase(Locale.ROOT), file));
                    }
                } catch (OtherPublication.Unusable e) {
                    unusable.add(e.getMessage());
                }
            }
        }

        Optional<Companion> find(Disclosure disclosure, int year) {
            read();
            return companions.stream()
                    .filter(companion -> companion.year().equals(OptionalInt.of(year)))
                    .filter(companion -> companion.unit().equals(disclosure.unit()))
                    .findFirst();
        }

        /** What is missing; where nothing at all could be used, also why. */
        String complaint(Disclosure disclosure, int year, String name) {
            String unit = disclosure.unit().orElseThrow();
            String missing = Messages.get("other.none." + name, unit, year);
            return companions.isEmpty() ? missing + String.join("", unusable) : missing;
        }
    }

    /** What goes with a document, and what must be said about what was given. */
    record Found(Companions companions, List<Problem> problems) {}

    Companionship(List<Path> priors, List<Path> budgets) {
        this.priors = new Shelf(priors, DocumentKind.FINAL_ACCOUNTS);
        this.budgets = new Shelf(budgets, DocumentKind.BUDGET);
    }

    Found of(Disclosure disclosure) {
        boolean asked = !priors.isEmpty() || !budgets.isEmpty();
        if (!asked || disclosure.kind() != DocumentKind.FINAL_ACCOUNTS) {
            return new Found(Companions.NONE, List.of());
        }
        List<Problem> problems = new ArrayList<>();
        if (disclosure.unit().isEmpty() || disclosure.year().isEmpty()) {
            problems.add(
                    new Problem("OTHER", Messages.get("other.unknown"), Messages.get("other.unknown.remedy"), false));
            return new Found(Companions.NONE, problems);
        }
        int year = disclosure.year().getAsInt();
        Optional<Companion> prior = find(priors, disclosure, year - 1, "prior", problems);
        Optional<Companion> budget = find(budgets, disclosure, year, "budget", problems);
        return new Found(new Companions(prior, budget), problems);
    }

    private static Optional<Companion> find(
            Shelf shelf, Disclosure disclosure, int year, String name, List<Problem> problems) {
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        Optional<Companion> found = shelf.find(disclosure, year);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    "OTHER", shelf.complaint(disclosure, year, name), Messages.get("other.none.remedy"), false));
        }
        return found;
    }
}
