package org.benmo.statements.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;
import org.benmo.statements.data.YamlFiles;

/** Run by the build: turns the data files beside the classes into the one packed resource. */
public final class Packing {
    private Packing() {}

    /** Packs the classes directory given as the only argument. */
    public static void main(String[] args) throws IOException, YamlFiles.NotYaml {
        Path classes = Path.of(args[0]);
        Path home = classes.resolve("org/benmo/statements");
        Map<String, Node> sections = new LinkedHashMap<>();
        sections.put("forms", YamlFiles.read(Files.readString(home.resolve("forms/forms.yaml"))));
        sections.put("keys", YamlFiles.read(Files.readString(home.resolve("keys/keys.yaml"))));
        sections.put("codes", codes(home.resolve("codes")));
        Files.write(classes.resolve(Packed.RESOURCE.substring(1)), Packed.write(sections));
    }

    private static Node codes(Path folder) throws IOException {
        Map<String, Node> texts = new LinkedHashMap<>();
        for (String name : new String[] {"functional", "economic", "funds"}) {
            texts.put(name, new Node.Text(Files.readString(folder.resolve(name + ".tsv"))));
        }
        return new Node.Fields(texts);
    }
}
