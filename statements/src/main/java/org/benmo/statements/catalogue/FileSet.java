package org.benmo.statements.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.YamlFiles;
import org.benmo.statements.formulas.Vocabulary;

/**
 * The files of a folder, read together.
 *
 * @param checks by code, those that are good
 * @param trees by code
 * @param paths by code
 * @param problems everything that is wrong
 */
record FileSet(
        Map<String, Check> checks, Map<String, Node> trees, Map<String, Path> paths, List<CatalogueProblem> problems) {

    /** Reads every YAML file of a folder. */
    static FileSet read(Path directory, Vocabulary vocabulary) {
        FileSet set =
                new FileSet(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        try {
            for (Path path : Catalogue.yamlFiles(directory)) {
                set.add(path, vocabulary);
            }
        } catch (IOException e) {
            set.problems.add(new CatalogueProblem(directory.toString(), "", "读不了这个目录"));
        }
        return set;
    }

    private void add(Path path, Vocabulary vocabulary) {
        String file = path.getFileName().toString();
        try {
            Node tree = YamlFiles.read(Files.readString(path));
            Optional<Check> check = CheckFile.read(file, tree, vocabulary, problems);
            check.ifPresent(good -> add(good, tree, path));
        } catch (YamlFiles.NotYaml e) {
            problems.add(new CatalogueProblem(file, "", e.getMessage() == null ? "不是合法的 YAML" : e.getMessage()));
        } catch (IOException e) {
            problems.add(new CatalogueProblem(file, "", "读不了这个文件，或不是 UTF-8 编码"));
        }
    }

    private void add(Check check, Node tree, Path path) {
        String file = path.getFileName().toString();
        String code = check.identity().code();
        if (!file.equals(code + "-" + check.identity().slug() + ".yaml")) {
            problems.add(new CatalogueProblem(
                    file, "slug", "文件名应是 " + code + "-" + check.identity().slug() + ".yaml"));
        }
        Path other = paths.putIfAbsent(code, path);
        if (other != null) {
            problems.add(new CatalogueProblem(file, "code", code + " 已用于 " + other.getFileName()));
            return;
        }
        checks.put(code, check);
        trees.put(code, tree);
    }
}
