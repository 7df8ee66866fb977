package fr.livret.submission.netsynchro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.support.Authority;
import fr.livret.support.StubFile;
import fr.livret.support.StubSettings;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.Test;

/** Forms of bodies, receipts and certificates, without a receiver. */
class NetSynchroPartsTest {

    private static final String CONTENT = "<lsun-bilans>é</lsun-bilans>";
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    @Test
    void sendsTheFileAsItIs() throws IOException {
        try (var body = body(BodyForm.RAW)) {
            assertThat(body.content()).hasContent(CONTENT);
            assertThat(body.headers()).containsExactly(Map.entry("Content-Type", "application/xml"));
        }
    }

    @Test
    void compressesTheFile() throws IOException {
        try (var body = body(BodyForm.GZIP);
                var content = new GZIPInputStream(Files.newInputStream(body.content()))) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo(CONTENT);
            assertThat(body.headers()).containsEntry("Content-Encoding", "gzip");
        }
    }

    @Test
    void zipsTheFile() throws IOException {
        try (var body = body(BodyForm.ZIP);
                var zip = new ZipInputStream(Files.newInputStream(body.content()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("file.xml");
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo(CONTENT);
            assertThat(zip.getNextEntry()).isNull();
            assertThat(body.headers()).containsEntry("Content-Type", "application/zip");
        }
    }

    @Test
    void makesTheFileAPartOfAForm() throws IOException {
        try (var body = body(BodyForm.MULTIPART)) {
            assertThat(Files.readString(body.content()))
                    .isEqualTo("--b\r\nContent-Disposition: form-data; name=\"lsu\"; filename=\"file.xml\"\r\n"
                            + "Content-Type: application/xml\r\n\r\n" + CONTENT + "\r\n--b--\r\n");
            assertThat(body.headers()).containsEntry("Content-Type", "multipart/form-data; boundary=b");
        }
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        var body = body(BodyForm.RAW);
        body.close();

        assertThat(body.content()).doesNotExist();
    }

    @Test
    void findsTheReceiptInAHeader() {
        var headers = HttpHeaders.of(Map.of("X-Receipt", List.of(" R1 ")), (name, value) -> true);

        assertThat(ReceiptRule.of("header:x-receipt").reference(headers, "")).contains("R1");
        assertThat(ReceiptRule.of("header:x-other").reference(headers, "")).isEmpty();
    }

    @Test
    void findsTheReceiptInJson() {
        var body = "{\"deposit\":{\"id\":42}}";

        assertThat(ReceiptRule.of("json:/deposit/id").reference(NONE, body)).contains("42");
        assertThat(ReceiptRule.of("json:/deposit/other").reference(NONE, body)).isEmpty();
        assertThat(ReceiptRule.of("json:/deposit/id").reference(NONE, "<html>")).isEmpty();
    }

    @Test
    void findsTheReceiptInXml() {
        var body = "<answer><receipt id=\"R1\"/></answer>";

        assertThat(ReceiptRule.of("xpath:/answer/receipt/@id").reference(NONE, body))
                .contains("R1");
        assertThat(ReceiptRule.of("xpath:/answer/other").reference(NONE, body)).isEmpty();
        assertThat(ReceiptRule.of("xpath:/answer").reference(NONE, "no xml")).isEmpty();
    }

    @Test
    void readsNoEntityOfAnXmlAnswer() {
        var body = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";

        assertThat(ReceiptRule.of("xpath:/a").reference(NONE, body)).isEmpty();
    }

    @Test
    void findsTheReceiptByAPattern() {
        assertThat(ReceiptRule.of("regex:n°(\\d+)").reference(NONE, "Dépôt n°77 reçu"))
                .contains("77");
        assertThat(ReceiptRule.isOne("regex:no group")).isFalse();
    }

    @Test
    void readsAPrivateKeyThatIsEncrypted() throws Exception {
        var issued = new Authority("Authority").issue("school", "");
        var pem = issued.certificatePem()
                + Authority.pem("ENCRYPTED PRIVATE KEY", encrypted(issued.keys().getPrivate(), "k3y"));

        var certificate = ClientCertificate.of(settings(pem.getBytes(UTF_8), "k3y"));

        assertThat(certificate.orElseThrow().expiresAt())
                .isEqualTo(issued.certificate().getNotAfter().toInstant());
        assertThatThrownBy(() -> ClientCertificate.of(settings(pem.getBytes(UTF_8), "other")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesWhatIsNoCertificateWithItsKey() {
        var issued = new Authority("Authority").issue("school", "");

        for (var content :
                List.of("nothing".getBytes(UTF_8), issued.certificatePem().getBytes(UTF_8), new byte[0])) {
            assertThatThrownBy(() -> ClientCertificate.of(settings(content, "")))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> ClientCertificate.of(settings(issued.pkcs12(), "other")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static StubSettings settings(byte[] certificate, String password) {
        return new StubSettings(
                Map.of(), Map.of("certificate", certificate, "certificatePassword", password.getBytes(UTF_8)));
    }

    private static EncodedBody body(BodyForm form) throws IOException {
        return EncodedBody.of(new StubFile(CONTENT), form, "lsu", "b");
    }

    /** As {@code openssl pkcs8 -topk8 -v2 aes256} does. */
    private static byte[] encrypted(PrivateKey key, String password) throws Exception {
        var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setPRF(PKCS8Generator.PRF_HMACSHA256)
                .setPassword(password.toCharArray())
                .build();
        return new JcaPKCS8Generator(key, encryptor).generate().getContent();
    }
}
