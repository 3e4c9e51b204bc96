package org.benmo.reports;

import java.util.List;
import java.util.Set;

/** JSON as tests of other packages look into it. */
public final class JsonTrees {
    private final JsonTree tree;

    private JsonTrees(JsonTree tree) {
        this.tree = tree;
    }

    /** The object of this text. */
    public static JsonTrees read(String text) {
        try {
            return new JsonTrees(JsonTree.read(text));
        } catch (JsonTree.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    public Set<String> names() {
        return tree.fields().keySet();
    }

    public boolean has(String name) {
        return tree.has(name);
    }

    public String text(String name) {
        return tree.text(name);
    }

    public int number(String name) {
        return tree.number(name);
    }

    public boolean flag(String name) {
        return tree.flag(name);
    }

    public JsonTrees tree(String name) {
        return new JsonTrees(tree.tree(name));
    }

    public List<JsonTrees> list(String name) {
        return tree.trees(name).stream().map(JsonTrees::new).toList();
    }
}
