package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 or 1.3, with the certificate of the school, to a server that the authorities given, or else the JDK's, vouch for. */
final class Tls {

    private Tls() {}

    /** @param certificate none when a token stands in for it */
    static SSLContext context(ChannelSettings settings, @Nullable ClientCertificate certificate)
            throws GeneralSecurityException {
        KeyManager[] own = certificate == null ? new KeyManager[0] : certificate.keyManagers();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own, trusted(settings), null);
        return context;
    }

    /** The HTTP client itself asks for the check of the host's name. */
    static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }

    private static TrustManager @Nullable [] trusted(ChannelSettings settings) throws GeneralSecurityException {
        Optional<Secret> authorities = settings.secret(NetSynchroSettings.AUTHORITIES);
        if (authorities.isEmpty()) {
            return null;
        }
        KeyStore store = ClientCertificate.emptyStore();
        int number = 0;
        for (X509Certificate authority : Pem.of(authorities.get()).certificates()) {
            store.setCertificateEntry("authority" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
