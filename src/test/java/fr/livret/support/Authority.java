package fr.livret.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of the tests. */
public final class Authority {

    public static final String PASSWORD = "p12-pass";

    private static final AtomicLong SERIALS = new AtomicLong(1);

    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate own;

    public Authority(String name) {
        this.name = new X500Name("CN=" + name);
        var now = Instant.now();
        this.own = certificate(this.name, keys, "", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3650)));
    }

    /** A certificate for one day. */
    public Issued issue(String subject, String host) {
        return issue(subject, host, Instant.now().plus(Duration.ofDays(1)));
    }

    public Issued issue(String subject, String host, Instant until) {
        var pair = keys();
        var from = until.minus(Duration.ofDays(2));
        return new Issued(pair, certificate(new X500Name("CN=" + subject), pair, host, from, until));
    }

    public byte[] pem() {
        return pem("CERTIFICATE", encoded(own)).getBytes(StandardCharsets.US_ASCII);
    }

    KeyStore trust() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", own);
        return store;
    }

    /** A server that shows a certificate, and believes those of this authority. */
    public SSLContext server(Issued certificate) throws GeneralSecurityException, IOException {
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(certificate.store(), PASSWORD.toCharArray());
        var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trust());
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }

    private X509Certificate certificate(X500Name subject, KeyPair pair, String host, Instant from, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIALS.getAndIncrement()),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(name)));
            if (!host.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(String label, byte[] content) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /** A certificate with its key. */
    public record Issued(KeyPair keys, X509Certificate certificate) {

        KeyStore store() throws GeneralSecurityException, IOException {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("1", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            return store;
        }

        public byte[] pkcs12() {
            var out = new ByteArrayOutputStream();
            try {
                store().store(out, PASSWORD.toCharArray());
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toByteArray();
        }

        public String certificatePem() {
            return pem("CERTIFICATE", encoded(certificate));
        }

        public byte[] pem() {
            return (certificatePem()
                            + Authority.pem("PRIVATE KEY", keys.getPrivate().getEncoded()))
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private static String pem(String label, byte[] content) {
            return Authority.pem(label, content);
        }
    }
}
