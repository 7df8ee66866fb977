package fr.livret.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.support.Database;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files come back byte for byte, whatever their size is to that of the chunks they are cut into. */
@QuarkusTest
class FileStoreTest {

    private static final int CHUNK = 256 * 1024;
    private static final String OCTETS = "application/octet-stream";

    @Inject
    FileStore files;

    @Test
    void keepsAnEmptyFile() throws Exception {
        assertThat(chunks(new byte[0])).isOne();
    }

    @Test
    void keepsAFileOfExactlyOneChunk() throws Exception {
        assertThat(chunks(compressedTo(CHUNK))).isOne();
    }

    @Test
    void keepsAFileOfOneByteMoreThanAChunk() throws Exception {
        assertThat(chunks(compressedTo(CHUNK + 1))).isEqualTo(2);
    }

    @Test
    void keepsAFileOfExactlySeveralChunks() throws Exception {
        assertThat(chunks(compressedTo(3 * CHUNK))).isEqualTo(3);
    }

    @Test
    void keepsAFileOfMoreChunksThanAreFetchedAtOnce() throws Exception {
        assertThat(chunks(compressedTo(10 * CHUNK + 7))).isEqualTo(11);
    }

    @Test
    void aFileThatIsDeletedIsGone() throws Exception {
        var uai = Schools.create();
        var file = files.save(uai, OCTETS, out -> out.write(7));

        files.delete(uai, file.id());

        assertThat(numberOfChunks(file)).isZero();
        assertThatThrownBy(() -> files.open(uai, file.id())).isInstanceOf(FileStore.FileGone.class);
    }

    @Test
    void anotherSchoolHasNoSuchFile() {
        var file = files.save(Schools.create(), OCTETS, out -> out.write(7));

        var other = Schools.create();

        assertThatThrownBy(() -> files.open(other, file.id())).isInstanceOf(FileStore.FileGone.class);
    }

    @Test
    void leavesNothingOfAFileWhoseWriterFails() {
        var uai = Schools.create();

        assertThatThrownBy(() -> files.save(uai, OCTETS, out -> {
                    out.write(new byte[CHUNK]);
                    throw new IOException("the writer failed");
                }))
                .hasRootCauseMessage("the writer failed");

        assertThat(Database.rows("select 1 from stored_file where school = ?", uai))
                .isEmpty();
    }

    /** In how many chunks the content was kept, once it has come back. */
    private int chunks(byte[] content) throws IOException {
        var uai = Schools.create();
        var file = files.save(uai, OCTETS, out -> out.write(content));
        try (var in = files.open(uai, file.id())) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(file.size()).isEqualTo(content.length);
        return numberOfChunks(file);
    }

    private static int numberOfChunks(StoredFile file) {
        return Integer.parseInt(Database.rows("select count(*) from file_chunk where file_id = '" + file.id() + "'")
                .get(0));
    }

    /** Bytes that cannot be compressed, as many as it takes. */
    private static byte[] compressedTo(int size) throws IOException {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        var length = size - 18;
        while (true) {
            var content = Arrays.copyOf(bytes, length);
            try (var prepared = PreparedFile.of(OCTETS, out -> out.write(content))) {
                if (prepared.compressedSize() == size) {
                    return content;
                }
                length -= (int) (prepared.compressedSize() - size);
            }
        }
    }
}
