package org.benmo.statements.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees in one compact file: named sections, each with its own table of strings, so that a start reads only the sections
 * it needs and parses no YAML.
 */
public final class Packed {
    /** The resource the build writes beside the classes. */
    public static final String RESOURCE = "/org/benmo/statements/statements.pack";

    private static final int MAGIC = 0x424D4F31;
    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int FIELDS = 2;

    private final Map<String, byte[]> sections;

    private Packed(Map<String, byte[]> sections) {
        this.sections = sections;
    }

    private static final class Standard {
        static final Packed PACKED = load();

        private static Packed load() {
            try (InputStream in = Packed.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(RESOURCE + " is missing; the Maven build writes it");
                }
                return read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The data this build was made with. */
    public static Packed standard() {
        return Standard.PACKED;
    }

    /** The tree of one section; an unknown name is a defect. */
    public Node section(String name) {
        byte[] bytes = sections.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no section " + name + " in " + sections.keySet());
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String[] strings = new String[in.readInt()];
            for (int i = 0; i < strings.length; i++) {
                byte[] utf8 = new byte[in.readInt()];
                in.readFully(utf8);
                strings[i] = new String(utf8, StandardCharsets.UTF_8);
            }
            return readNode(in, strings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node readNode(DataInputStream in, String[] strings) throws IOException {
        int tag = in.readUnsignedByte();
        if (tag == TEXT) {
            return new Node.Text(strings[in.readInt()]);
        }
        int size = in.readInt();
        if (tag == ITEMS) {
            List<Node> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(readNode(in, strings));
            }
            return new Node.Items(items);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            fields.put(strings[in.readInt()], readNode(in, strings));
        }
        return new Node.Fields(fields);
    }

    /** The sections of a packed file. */
    public static Packed read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a packed file");
            }
            Map<String, byte[]> sections = new LinkedHashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                byte[] section = new byte[in.readInt()];
                in.readFully(section);
                sections.put(name, section);
            }
            return new Packed(sections);
        }
    }

    /** The packed file of these sections, the same bytes for the same trees. */
    public static byte[] write(Map<String, Node> trees) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(trees.size());
        for (Map.Entry<String, Node> tree : trees.entrySet()) {
            byte[] section = writeSection(tree.getValue());
            out.writeUTF(tree.getKey());
            out.writeInt(section.length);
            out.write(section);
        }
        return bytes.toByteArray();
    }

    private static byte[] writeSection(Node tree) throws IOException {
        Map<String, Integer> strings = new HashMap<>();
        List<String> order = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writeNode(new DataOutputStream(body), tree, strings, order);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(order.size());
        for (String string : order) {
            byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
        out.write(body.toByteArray());
        return bytes.toByteArray();
    }

    private static void writeNode(DataOutputStream out, Node node, Map<String, Integer> strings, List<String> order)
            throws IOException {
        switch (node) {
            case Node.Text text -> {
                out.writeByte(TEXT);
                out.writeInt(number(text.value(), strings, order));
            }
            case Node.Items sequence -> {
                out.writeByte(ITEMS);
                out.writeInt(sequence.items().size());
                for (Node item : sequence.items()) {
                    writeNode(out, item, strings, order);
                }
            }
            case Node.Fields mapping -> {
                out.writeByte(FIELDS);
                out.writeInt(mapping.fields().size());
                for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                    out.writeInt(number(field.getKey(), strings, order));
                    writeNode(out, field.getValue(), strings, order);
                }
            }
        }
    }

    private static int number(String string, Map<String, Integer> strings, List<String> order) {
        return strings.computeIfAbsent(string, s -> {
            order.add(s);
            return order.size() - 1;
        });
    }
}
