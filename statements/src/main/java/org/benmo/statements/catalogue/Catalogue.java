package org.benmo.statements.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;
import org.benmo.statements.data.YamlFiles;
import org.benmo.statements.formulas.Vocabulary;
import org.benmo.statements.identities.Identity;

/** All checks that are asked of a document: those of this build, and an office's own laid over them. */
public final class Catalogue {
    private static final String FOLDER = "/org/benmo/statements/identities/";

    private final Map<String, Check> checks;
    private final Map<String, Path> ownFiles;

    private Catalogue(Map<String, Check> checks, Map<String, Path> ownFiles) {
        this.checks = checks;
        this.ownFiles = ownFiles;
    }

    private static final class Standard {
        static final Catalogue CATALOGUE = load();

        private static Catalogue load() {
            List<CatalogueProblem> problems = new ArrayList<>();
            Catalogue catalogue = of(Packed.standard().section("identities").asList(), problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.getFirst().describe());
            }
            return catalogue;
        }
    }

    /** The checks of this build; parses no YAML. */
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    /** The checks of these trees; what is wrong is added to the problems and left out. */
    static Catalogue of(Collection<Node> trees, List<CatalogueProblem> problems) {
        Vocabulary vocabulary = Vocabulary.standard();
        Map<String, Check> checks = new TreeMap<>(Catalogue::byNumber);
        for (Node tree : trees) {
            CheckFile.read(tree.text("code"), tree, vocabulary, problems)
                    .ifPresent(check -> checks.put(check.identity().code(), check));
        }
        return new Catalogue(checks, Map.of());
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
        FileSet files = FileSet.read(directory, Vocabulary.standard());
        if (!files.problems().isEmpty()) {
            return new Overlaid.Refused(files.problems());
        }
        Map<String, Check> all = new TreeMap<>(Catalogue::byNumber);
        all.putAll(checks);
        all.putAll(files.checks());
        Map<String, Path> own = new HashMap<>(ownFiles);
        own.putAll(files.paths());
        return new Overlaid.Ready(new Catalogue(all, own));
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
        Check check = checks.get(code);
        if (check == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Explanation.of(check.identity(), YamlFiles.read(source(check.identity()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlFiles.NotYaml e) {
            throw new IllegalStateException(code + " was read before", e);
        }
    }

    private String source(Identity identity) throws IOException {
        Path own = ownFiles.get(identity.code());
        if (own != null) {
            return Files.readString(own);
        }
        String resource = FOLDER + identity.code() + "-" + identity.slug() + ".yaml";
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside the classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** T02.4 before T02.10: letters first, then numbers by value. */
    static int byNumber(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digits(a, i);
            int endB = digits(b, j);
            int order;
            if (endA > i && endB > j) {
                order = Integer.compare(Integer.parseInt(a, i, endA, 10), Integer.parseInt(b, j, endB, 10));
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The YAML files of a folder in the order of their names. */
    static List<Path> yamlFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
