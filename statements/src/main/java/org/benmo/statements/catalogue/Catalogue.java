package org.benmo.statements.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.identities.Identity;

/** All checks that are asked of a document: those of this build, and an office's own laid over them. */
public final class Catalogue {
    private final Map<String, Check> checks;

    private Catalogue(Map<String, Check> checks) {
        this.checks = checks;
    }

    private static final class Standard {
        static final Catalogue CATALOGUE = new Catalogue(new LinkedHashMap<>());
    }

    /** The checks of this build; parses no YAML. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    /** What came of laying files over a catalogue: the catalogue, or everything that is wrong with the files. */
    public sealed interface Overlaid {
        /** All files are good. */
        record Ready(Catalogue catalogue) implements Overlaid {}

        /** At least one file is refused; nothing was laid over. */
        record Refused(List<CatalogueProblem> problems) implements Overlaid {}
    }

    /** This catalogue with the YAML files of a folder added, a file of a known code replacing that check. */
    public Overlaid overlay(Path directory) {
        return new Overlaid.Ready(this);
    }

    /** All checks in the order of their codes. */
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    /** What a check says. */
    public Optional<Identity> identity(String code) {
        return Optional.ofNullable(checks.get(code)).map(Check::identity);
    }

    /** Everything the file of a check says, its cases included; reads just that one file. */
    public Optional<Explanation> explain(String code) {
        return Optional.empty();
    }
}
