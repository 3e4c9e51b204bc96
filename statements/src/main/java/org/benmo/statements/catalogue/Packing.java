package org.benmo.statements.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;
import org.benmo.statements.data.YamlFiles;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.formulas.Vocabulary;
import org.benmo.statements.keys.Keys;

/** Run by the build: turns the data files into the one packed resource. */
public final class Packing {
    private Packing() {}

    /**
     * Packs the resources directory given first into the classes directory given second. The files are read where they are
     * written, because a file that was renamed stays behind among the classes.
     */
    public static void main(String[] args) throws IOException, YamlFiles.NotYaml {
        Path home = Path.of(args[0]).resolve("org/benmo/statements");
        Path classes = Path.of(args[1]);
        Map<String, Node> sections = new LinkedHashMap<>();
        sections.put("forms", YamlFiles.read(Files.readString(home.resolve("forms/forms.yaml"))));
        sections.put("keys", YamlFiles.read(Files.readString(home.resolve("keys/keys.yaml"))));
        sections.put("codes", codes(home.resolve("codes")));
        sections.put("identities", identities(home));
        Files.write(classes.resolve(Packed.RESOURCE.substring(1)), Packed.write(sections));
    }

    /** The checks without their cases; a file that is wrong stops the build with everything that is wrong. */
    private static Node identities(Path home) throws IOException, YamlFiles.NotYaml {
        Path folder = home.resolve("identities");
        if (!Files.isDirectory(folder)) {
            return new Node.Items(List.of());
        }
        Vocabulary vocabulary = new Vocabulary(
                Forms.from(YamlFiles.read(Files.readString(home.resolve("forms/forms.yaml")))),
                Keys.from(YamlFiles.read(Files.readString(home.resolve("keys/keys.yaml")))));
        FileSet files = FileSet.read(folder, vocabulary);
        if (!files.problems().isEmpty()) {
            files.problems().forEach(problem -> System.err.println(problem.describe()));
            throw new IllegalStateException(files.problems().size() + " problems in " + folder);
        }
        List<Node> trees = new ArrayList<>();
        for (Node tree : files.trees().values()) {
            Map<String, Node> fields = new LinkedHashMap<>(tree.asMap());
            fields.remove("cases");
            trees.add(new Node.Fields(fields));
        }
        return new Node.Items(trees);
    }

    private static Node codes(Path folder) throws IOException {
        Map<String, Node> texts = new LinkedHashMap<>();
        for (String name : new String[] {"functional", "economic", "funds"}) {
            texts.put(name, new Node.Text(Files.readString(folder.resolve(name + ".tsv"))));
        }
        return new Node.Fields(texts);
    }
}
