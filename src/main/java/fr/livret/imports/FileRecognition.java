package fr.livret.imports;

import fr.livret.lsu.LsuFileException;
import fr.livret.lsu.LsuIdentity;
import fr.livret.lsu.LsuReader;
import fr.livret.school.Uai;
import fr.livret.siecle.SiecleFileException;
import fr.livret.siecle.SiecleIdentity;
import fr.livret.siecle.SiecleReader;
import fr.livret.web.Fault;
import fr.livret.web.UnprocessableProblem;
import fr.livret.xml.SecureXml;
import fr.livret.xml.XmlFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a document is: an LSU file, or one of SIECLE and STS, by its root.
 *
 * @param label of its schema or version
 * @param year null for an LSU file, whose periods tell it
 */
record FileRecognition(
        FileKind kind,
        @Nullable String label,
        @Nullable String school,
        @Nullable Integer year,
        @Nullable LocalDateTime exportedAt) {

    private static final String LSU_ROOT = "lsun-bilans";

    /**
     * Recognises a document of a school.
     *
     * @throws UnprocessableProblem when it is none that Livret imports, or another school's; the fault names what is expected
     */
    static FileRecognition of(Uai uai, Path document) throws IOException {
        FileRecognition file = recognised(document);
        if (!uai.value().equals(file.school())) {
            throw new UnprocessableProblem(
                    Fault.at("", "FILE_OF_OTHER_SCHOOL", uai.value(), String.valueOf(file.school())));
        }
        if (file.kind() != FileKind.LSU && file.year() == null) {
            throw new UnprocessableProblem(Fault.at("", "FILE_WITHOUT_YEAR"));
        }
        return file;
    }

    private static FileRecognition recognised(Path document) throws IOException {
        try {
            return root(document).equals(LSU_ROOT) ? lsu(document) : siecle(document);
        } catch (XmlFault e) {
            throw refused(e.line(), e.reason().name());
        } catch (LsuFileException e) {
            throw refused(e.line(), e.reason().name());
        } catch (SiecleFileException e) {
            throw new UnprocessableProblem(Fault.at("", "FILE_" + e.reason().name()));
        }
    }

    private static String root(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            return SecureXml.open(in).getLocalName();
        }
    }

    private static FileRecognition lsu(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            LsuIdentity identity = LsuReader.peek(in);
            return new FileRecognition(FileKind.LSU, identity.schemaLabel(), identity.schoolUai(), null, null);
        }
    }

    private static FileRecognition siecle(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            SiecleIdentity identity = SiecleReader.peek(in);
            return new FileRecognition(
                    FileKind.of(identity.kind()),
                    identity.version(),
                    identity.schoolUai(),
                    identity.year(),
                    identity.exportedAt());
        }
    }

    private static UnprocessableProblem refused(int line, String reason) {
        return new UnprocessableProblem(Fault.onLine(Math.max(1, line), "FILE_" + reason));
    }
}
