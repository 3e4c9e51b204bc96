package org.benmo.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.benmo.documents.ProblemCode;

/**
 * Reads a stranger's XML: no document type, so no entities, external or growing; elements nested to a bound; text in pieces of
 * bounded length, never as one string.
 */
public final class Xml {
    /** Tables in tables in text boxes need some sixty levels. */
    public static final int DEPTH_MAX = 256;

    private static final XMLInputFactory FACTORY = factory();
    private static final ReentrantLock LOCK = new ReentrantLock();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // The parser's own bound is lower, and its message cannot be told from one about broken input.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEPTH_MAX));
        return factory;
    }

    /**
     * A reader over the stream, which stays open. Its {@code next()} throws an {@link XMLStreamException}; {@link Refusal#of}
     * finds out what to tell the user.
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLStreamReader reader;
        // The factory is not promised to be safe for use by several threads at once.
        LOCK.lock();
        try {
            reader = FACTORY.createXMLStreamReader(XmlText.of(in));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        } finally {
            LOCK.unlock();
        }
        return new Guarded(reader);
    }

    private static final class Guarded extends StreamReaderDelegate {
        private int depth;

        Guarded(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event;
            try {
                event = super.next();
            } catch (RuntimeException e) {
                // The parser of the JDK is known to stumble over some broken input instead of saying so.
                throw new XMLStreamException(e);
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(ProblemCode.UNSAFE_XML);
                default -> {
                    // Text, blanks, comments and instructions.
                }
            }
            return event;
        }

        private void enter() throws XMLStreamException {
            if (++depth > DEPTH_MAX) {
                throw refused(ProblemCode.EXCESSIVE);
            }
        }

        private static XMLStreamException refused(ProblemCode code) {
            return new XMLStreamException(new Refusal(code.problem()));
        }
    }
}
