package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and a PKCS#8 private key, encrypted or not, in PEM (RFC 7468). */
record Pem(List<Block> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    /** What stands between a BEGIN and its END. */
    record Block(String label, String base64) {

        byte[] content() {
            return Base64.getMimeDecoder().decode(base64);
        }
    }

    static boolean isPem(Secret content) {
        return content.text().contains("-----BEGIN ");
    }

    static Pem of(Secret content) {
        return new Pem(BLOCK.matcher(content.text()).results().map(Pem::block).toList());
    }

    List<X509Certificate> certificates() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.content())));
            }
        }
        return certificates;
    }

    /** The key of a certificate. */
    PrivateKey privateKey(X509Certificate owner, char[] password) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(owner.getPublicKey().getAlgorithm());
        for (Block block : blocks) {
            if (block.label().equals("PRIVATE KEY")) {
                return factory.generatePrivate(new PKCS8EncodedKeySpec(block.content()));
            }
            if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
                return factory.generatePrivate(decrypted(block.content(), password));
            }
        }
        throw new GeneralSecurityException("no PKCS#8 private key");
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] content, char[] password) throws GeneralSecurityException {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(content);
            // The parameters name the scheme (PBES2 with its cipher); the algorithm alone would not.
            String scheme = info.getAlgParameters().toString();
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password)),
                    info.getAlgParameters());
            return info.getKeySpec(cipher);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static Block block(MatchResult found) {
        return new Block(found.group(1), found.group(2));
    }
}
