package fr.livret.lsu;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes an LSU file whose head is known only after its reports: reports go one by one to a temporary file, then
 * {@link #writeTo} writes the head and splices them. Memory holds one report. The same data give the same bytes: UTF-8,
 * line feeds, no clock, no locale.
 *
 * <p>What the schema's version does not have is left out and counted in {@link #leftOut}. Values are written as they
 * are, without any check but that of XML's characters; {@link LsuChecker} judges the result. Not thread-safe.
 */
public final class LsuSpool implements AutoCloseable {
    private static final String PERIODIC = "bilans-periodiques";
    private static final String CYCLE = "bilans-cycle";
    private static final WstxOutputFactory FACTORY = factory();

    private final SchemaDescription schema;
    private final Marshaller marshaller = LsuJaxb.marshaller();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final ByteArrayOutputStream fragment = new ByteArrayOutputStream(16 * 1024);
    private final SpoolFile periodic;
    private final SpoolFile cycle;

    /**
     * @param schema the version to write; its label and what it allows
     * @param directory where temporary files go, until {@link #close}
     */
    public LsuSpool(SchemaDescription schema, Path directory) {
        this.schema = schema;
        this.periodic = new SpoolFile(directory);
        this.cycle = new SpoolFile(directory);
    }

    /**
     * Appends a report card. When this throws, the spool is as if the report had not been given.
     *
     * @throws IllegalCharacterException when a value holds a character that XML cannot carry
     * @throws IOException when the temporary file cannot be written
     */
    public void periodicReport(BilanPeriodique report) throws IOException {
        append(report, PERIODIC, periodic);
    }

    /**
     * Appends a cycle report. When this throws, the spool is as if the report had not been given.
     *
     * @throws IllegalCharacterException when a value holds a character that XML cannot carry
     * @throws IOException when the temporary file cannot be written
     */
    public void cycleReport(BilanCycle report) throws IOException {
        append(report, CYCLE, cycle);
    }

    /** Elements, and attributes as {@code element/@attribute}, that the version does not have, with their counts. */
    public Map<String, Integer> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /**
     * Writes the whole file; the stream is flushed, not closed. May be called again, with the same result.
     *
     * @param head gives what stands before the reports, and is let go of before they are written; its label is ignored:
     *     the schema's is written
     * @throws IllegalCharacterException when a value of the head holds a character that XML cannot carry
     */
    public void writeTo(OutputStream out, Supplier<LsuHead> head) throws IOException {
        try {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            XMLStreamWriter2 writer = writer(out);
            writer.writeStartElement(LsuFormat.ROOT);
            writer.writeDefaultNamespace(LsuFormat.NAMESPACE);
            writer.writeAttribute(LsuFormat.LABEL_ATTRIBUTE, schema.label());
            write(head.get(), writer);
            splice(PERIODIC, periodic, writer, out);
            splice(CYCLE, cycle, writer, out);
            writer.writeEndElement();
            writer.writeRaw("\n");
            writer.writeEndElement();
            writer.writeRaw("\n");
            writer.flush();
        } catch (XMLStreamException | JAXBException e) {
            throw failure(e);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        try (periodic) {
            cycle.close();
        }
    }

    private void append(Object report, String container, SpoolFile file) throws IOException {
        Map<String, Integer> omitted = new TreeMap<>();
        fragment.reset();
        try {
            XMLStreamWriter2 writer = writer(fragment);
            marshaller.marshal(report, new FragmentWriter(writer, schema.vocabulary(), container, omitted));
            writer.flush();
        } catch (XMLStreamException | JAXBException e) {
            throw failure(e);
        }
        fragment.writeTo(file.output());
        omitted.forEach((name, count) -> leftOut.merge(name, count, Integer::sum));
    }

    private void write(LsuHead head, XMLStreamWriter2 writer) throws JAXBException {
        marshaller.marshal(head.entete(), fragment(writer, LsuFormat.ROOT));
        marshaller.marshal(head.donnees(), fragment(writer, LsuFormat.ROOT).keepingRootOpen());
    }

    private void splice(String container, SpoolFile file, XMLStreamWriter2 writer, OutputStream out)
            throws XMLStreamException, IOException {
        if (file.isEmpty()) {
            return;
        }
        writer.writeStartElement(container);
        writer.writeRaw("");
        writer.flush();
        file.copyTo(out);
        writer.writeRaw("\n");
        writer.writeEndElement();
        writer.writeRaw("\n");
    }

    private FragmentWriter fragment(XMLStreamWriter2 writer, String parent) {
        return new FragmentWriter(writer, schema.vocabulary(), parent, new TreeMap<>());
    }

    private static XMLStreamWriter2 writer(OutputStream out) throws XMLStreamException {
        return (XMLStreamWriter2) FACTORY.createXMLStreamWriter(out, "UTF-8");
    }

    private static IOException failure(Exception e) {
        Throwable cause =
                e instanceof JAXBException jaxb && jaxb.getLinkedException() != null ? jaxb.getLinkedException() : e;
        return new IOException("The report could not be written", cause);
    }

    private static WstxOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, true);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }
}
