package fr.livret.lsu;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;

/** The JAXB context of the model, built once; it is thread-safe, marshallers are not. */
final class LsuJaxb {
    private static final JAXBContext CONTEXT = context();

    private LsuJaxb() {}

    static Unmarshaller unmarshaller() {
        try {
            return CONTEXT.createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    static Marshaller marshaller() {
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Entete.class, Donnees.class, BilanPeriodique.class, BilanCycle.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
