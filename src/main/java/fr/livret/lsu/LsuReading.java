package fr.livret.lsu;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One reading of one document: gathers the head, then hands the reports over one at a time. */
final class LsuReading {
    private final ConvertingStreamReader stream;
    private final String label;
    private final LsuHandler handler;
    private final Unmarshaller unmarshaller = LsuJaxb.unmarshaller();
    private final Donnees data = new Donnees();
    private Entete header = new Entete();
    private @Nullable HeadSection<?> section;
    private boolean inData;
    private boolean headDelivered;

    LsuReading(ConvertingStreamReader stream, String label, LsuHandler handler) {
        this.stream = stream;
        this.label = label;
        this.handler = handler;
    }

    void document() throws XMLStreamException, JAXBException {
        int event = stream.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = event == XMLStreamConstants.START_ELEMENT ? element(stream.getLocalName()) : stream.next();
        }
        deliverHead();
    }

    /** Handles the element that starts here; gives the event that follows what was consumed. */
    private int element(String name) throws XMLStreamException, JAXBException {
        return switch (name) {
            case "entete" -> header(name);
            case "donnees" -> {
                inData = true;
                yield stream.next();
            }
            case "bilans-periodiques", "bilans-cycle" -> {
                deliverHead();
                yield stream.next();
            }
            case "bilan-periodique" -> {
                int line = stream.line();
                handler.periodicReport(row(BilanPeriodique.class), line);
                yield stream.getEventType();
            }
            case "bilan-cycle" -> {
                int line = stream.line();
                handler.cycleReport(row(BilanCycle.class), line);
                yield stream.getEventType();
            }
            default -> declaration(name);
        };
    }

    private int header(String name) throws XMLStreamException, JAXBException {
        if (inData) {
            stream.refuse(name);
            return stream.next();
        }
        header = row(Entete.class);
        return stream.getEventType();
    }

    private int declaration(String name) throws XMLStreamException, JAXBException {
        HeadSection<?> entered = HeadSection.find(name);
        if (entered != null && headDelivered) {
            stream.refuse(name);
            return stream.next();
        }
        if (entered != null) {
            section = entered;
            return stream.next();
        }
        if (section != null) {
            add(section);
        }
        return stream.getEventType();
    }

    private <T> void add(HeadSection<T> target) throws JAXBException {
        target.list().apply(data).add(row(target.type()));
    }

    private <T> T row(Class<T> type) throws JAXBException {
        return unmarshaller.unmarshal(stream, type).getValue();
    }

    private void deliverHead() {
        if (!headDelivered) {
            headDelivered = true;
            handler.head(new LsuHead(label, header, data));
        }
    }
}
