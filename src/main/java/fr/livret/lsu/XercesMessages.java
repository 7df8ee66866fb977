package fr.livret.lsu;

import java.util.Locale;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** Messages are read for the names they hold, so they must not depend on the machine's language. */
final class XercesMessages {
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private XercesMessages() {}

    /** Asks for English; a validator that cannot gives findings without attribute names in another language. */
    static void inEnglish(ValidatorHandler validator) {
        try {
            validator.setProperty(LOCALE, Locale.ENGLISH);
        } catch (SAXException e) {
            return;
        }
    }
}
