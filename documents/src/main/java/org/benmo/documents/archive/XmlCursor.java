package org.benmo.documents.archive;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.benmo.documents.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Walks over guarded XML element by element. Whoever visits an element reads as much of it as it cares for; the rest is
 * skipped.
 */
public final class XmlCursor {
    private static final int TEXT_MAX = 32 << 20;

    private final XMLStreamReader in;
    private final UnaryOperator<String> prefixes;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private int depth;
    private int taken;

    /** Told of each child. */
    @FunctionalInterface
    public interface Visitor {
        /** {@code name} is the local name behind the prefix that the cursor gives its namespace. */
        void visit(String name) throws XMLStreamException;
    }

    private XmlCursor(XMLStreamReader in, UnaryOperator<String> prefixes) {
        this.in = in;
        this.prefixes = prefixes;
    }

    /**
     * A cursor on the root element.
     *
     * @param prefixes gives each namespace the prefix its names are known by, such as {@code w:}; empty for none
     */
    public static XmlCursor at(InputStream stream, UnaryOperator<String> prefixes) throws XMLStreamException {
        XmlCursor cursor = new XmlCursor(Xml.reader(stream), prefixes);
        while (cursor.next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and instructions before the root.
        }
        return cursor;
    }

    /** A cursor whose names have no prefix at all. */
    public static XmlCursor at(InputStream stream) throws XMLStreamException {
        return at(stream, namespace -> "");
    }

    /** The name of the element it stands on. */
    public String name() {
        String namespace = in.getNamespaceURI();
        return names.computeIfAbsent(namespace == null ? "" : namespace, n -> new HashMap<>())
                .computeIfAbsent(
                        in.getLocalName(), local -> prefixes.apply(namespace == null ? "" : namespace) + local);
    }

    /** An attribute of the element it stands on, whatever its namespace; null when there is none. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The same, empty when there is none. */
    public String attributeOr(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number; {@code otherwise} when there is none or it is none. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return (int) Math.clamp(Double.parseDouble(value.strip()), Integer.MIN_VALUE, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Visits the children of the element it stands on, which is behind it afterwards. */
    public void children(Visitor visitor) throws XMLStreamException {
        int own = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(name());
                while (depth > own) {
                    next();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
        }
    }

    /** The text of the element it stands on, children included; it is behind it afterwards. */
    public String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                taken += in.getTextLength();
                if (taken > TEXT_MAX) {
                    throw new XMLStreamException(new Refusal(ProblemCode.EXCESSIVE.problem()));
                }
                text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        if (!in.hasNext()) {
            throw new XMLStreamException("end of document");
        }
        int event = in.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        return event;
    }
}
