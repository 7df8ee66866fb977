package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** A school's certificate with its private key, from a PKCS#12 store or from PEM. */
final class ClientCertificate {

    private static final String ALIAS = "client";

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private ClientCertificate(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * The certificate that is configured, if one is.
     *
     * @throws GeneralSecurityException when it cannot be read
     */
    static Optional<ClientCertificate> of(ChannelSettings settings) throws GeneralSecurityException {
        Optional<Secret> content = settings.secret(NetSynchroSettings.CERTIFICATE);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        char[] password = settings.secret(NetSynchroSettings.CERTIFICATE_PASSWORD)
                .map(secret -> secret.text().toCharArray())
                .orElse(new char[0]);
        return Optional.of(
                Pem.isPem(content.get())
                        ? fromPem(Pem.of(content.get()), password)
                        : fromStore(content.get(), password));
    }

    /** When the first certificate of its chain to expire does. */
    Instant expiresAt() {
        return chain.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    KeyManager[] keyManagers() throws GeneralSecurityException {
        char[] none = new char[0];
        KeyStore store = emptyStore();
        store.setKeyEntry(ALIAS, key, none, chain.toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, none);
        return factory.getKeyManagers();
    }

    static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    private static ClientCertificate fromPem(Pem pem, char[] password) throws GeneralSecurityException {
        List<X509Certificate> chain = pem.certificates();
        if (chain.isEmpty()) {
            throw new GeneralSecurityException("no certificate");
        }
        return new ClientCertificate(chain, pem.privateKey(chain.get(0), password));
    }

    private static ClientCertificate fromStore(Secret content, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(content.bytes()), password);
        } catch (IOException e) {
            throw new GeneralSecurityException("no PKCS#12 store, or another password", e);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof PrivateKey key) {
                return new ClientCertificate(
                        List.of(store.getCertificateChain(alias)).stream()
                                .map(X509Certificate.class::cast)
                                .toList(),
                        key);
            }
        }
        throw new GeneralSecurityException("no private key");
    }
}
