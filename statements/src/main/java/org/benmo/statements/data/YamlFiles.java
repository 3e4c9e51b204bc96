package org.benmo.statements.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into trees. The only class that knows YAML; checking a document never loads it. */
public final class YamlFiles {
    private YamlFiles() {}

    /** A file that is not YAML, with where and why. */
    public static final class NotYaml extends Exception {
        private static final long serialVersionUID = 1L;

        NotYaml(String message) {
            super(message);
        }
    }

    /** The tree of one document. */
    public static Node read(String yaml) throws NotYaml {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(yaml);
            return root.isPresent() ? convert(root.get()) : new Node.Fields(Map.of());
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> "第" + (mark.getLine() + 1) + "行第" + (mark.getColumn() + 1) + "列：")
                    .orElse("");
            throw new NotYaml(where + "不是合法的 YAML（" + e.getProblem() + "）");
        }
    }

    private static Node convert(org.snakeyaml.engine.v2.nodes.Node node) throws NotYaml {
        return switch (node) {
            case ScalarNode scalar -> new Node.Text(scalar.getValue());
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                    items.add(convert(item));
                }
                yield new Node.Items(List.copyOf(items));
            }
            case MappingNode mapping -> convert(mapping);
            default -> throw new NotYaml("不支持的写法：" + node.getNodeType());
        };
    }

    private static Node convert(MappingNode mapping) throws NotYaml {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new NotYaml("字段名必须是文字");
            }
            if (fields.put(key.getValue(), convert(tuple.getValueNode())) != null) {
                throw new NotYaml("字段重复：" + key.getValue());
            }
        }
        return new Node.Fields(fields);
    }
}
