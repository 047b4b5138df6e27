package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongxin.modeling.process.Unreadable.Why;

/** Looks through a file, event by event, before anything else reads it: no document type, no entities, neither deep nor endless. */
final class SafeXml {

    static final int MAX_BYTES = 2_000_000;
    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 50_000;
    private static final Set<Integer> FORBIDDEN =
            Set.of(XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION);

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws Unreadable when it is not XML as the Modeler writes it */
    static void check(byte[] content) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (FORBIDDEN.contains(event)) {
                    throw new Unreadable(Why.DOCTYPE, "");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    elements++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                    throw new Unreadable(Why.SIZE, depth > MAX_DEPTH ? "" + MAX_DEPTH : "" + MAX_ELEMENTS);
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    Why.XML,
                    ""
                            + Math.max(
                                    1,
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNumber()));
        }
    }
}
