package io.daicho.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pulls through the XML of one workbook part. A document type declaration is refused: no workbook needs one, and all
 * attacks by entities do.
 */
final class PartXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final String path;
    private final InputStream in;
    private final XMLStreamReader xml;

    private PartXml(String path, InputStream in, XMLStreamReader xml) {
        this.path = path;
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        // the platform's own parser, whatever else stands on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity refused: " + systemId);
        });
        // without one the parser writes to standard error
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    static PartXml open(Workbook workbook, String path) throws IOException {
        InputStream in = workbook.part(path);
        if (in == null) {
            throw Workbook.malformed("the file is a zip but not a whole XLSX workbook: it has no " + path, null);
        }
        try {
            return new PartXml(path, in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw Workbook.malformed(path + " is not XML: " + e.getMessage(), e);
        }
    }

    /** Moves on to the next start or end tag. @return false at the end of the document */
    boolean nextTag() {
        try {
            while (xml.hasNext()) {
                int event = next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Adds the text of the element just begun, its children's included, and stops at its end tag. */
    void text(CellText text) {
        try {
            for (int depth = 1; depth > 0; ) {
                switch (next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("the document ends early");
                    default -> {
                        // comments and processing instructions are no text
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Workbook.malformed(
                    path + " declares a document type or entity, which a workbook has no use for", null);
        }
        return event;
    }

    private UnreadableFile broken(XMLStreamException e) {
        String reason =
                String.valueOf(e.getMessage()).lines().skip(1).findFirst().orElse(e.getMessage());
        return Workbook.malformed(
                path + " is not well-formed XML at line "
                        + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ": " + reason,
                e);
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    @Nullable
    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
