package fr.livret.storage;

import com.fasterxml.uuid.Generators;
import fr.livret.school.SchoolTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/**
 * Files in PostgreSQL, compressed, in chunks of 256 KiB. A temporary file stands between the content and the
 * transaction, so that no connection waits for a slow writer or reader and memory holds a few chunks at most.
 */
@ApplicationScoped
class PostgresFileStore implements FileStore {

    private static final int CHUNK = 256 * 1024;
    private static final int CHUNKS_AT_ONCE = 8;

    private final SchoolTransaction transaction;
    private final EntityManager entityManager;

    PostgresFileStore(SchoolTransaction transaction, EntityManager entityManager) {
        this.transaction = transaction;
        this.entityManager = entityManager;
    }

    @Override
    public StoredFile save(String school, String mediaType, Content content) {
        try (TemporaryFile compressed = new TemporaryFile()) {
            StoredFile file = compress(mediaType, content, compressed.path());
            transaction.run(school, () -> insert(school, file, compressed.path()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String school, UUID id) {
        try {
            TemporaryFile compressed = new TemporaryFile();
            int chunks = transaction.read(school, () -> copyChunks(school, id, compressed.path()));
            if (chunks == 0) {
                compressed.close();
                throw new FileGone(id);
            }
            return new GZIPInputStream(compressed.openAndDelete(), CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String school, UUID id) {
        transaction.write(
                school,
                () -> entityManager
                        .createNativeQuery("delete from stored_file where school = :school and id = :id")
                        .setParameter("school", school)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private static StoredFile compress(String mediaType, Content content, Path target) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        long size;
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(target), 64 * 1024);
                CountingOutputStream out = new CountingOutputStream(new DigestOutputStream(gzip, sha256))) {
            content.writeTo(out);
            size = out.count();
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        return new StoredFile(id, mediaType, size, HexFormat.of().formatHex(sha256.digest()));
    }

    private void insert(String school, StoredFile file, Path compressed) {
        entityManager
                .createNativeQuery(
                        "insert into stored_file (school, id, media_type, size, sha256) values (:school, :id, :type, :size, :sha256)")
                .setParameter("school", school)
                .setParameter("id", file.id())
                .setParameter("type", file.mediaType())
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256())
                .executeUpdate();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> insertChunks(connection, school, file.id(), compressed));
    }

    private static void insertChunks(Connection connection, String school, UUID id, Path compressed)
            throws SQLException {
        String sql = "insert into file_chunk (school, file_id, number, content) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql);
                InputStream in = Files.newInputStream(compressed)) {
            int number = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                insert.setString(1, school);
                insert.setObject(2, id);
                insert.setInt(3, number++);
                insert.setBytes(4, chunk);
                insert.addBatch();
                if (number % CHUNKS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int copyChunks(String school, UUID id, Path target) {
        try (OutputStream out = Files.newOutputStream(target);
                Stream<byte[]> chunks = entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select content from file_chunk where school = :school and file_id = :id order by number",
                                byte[].class)
                        .setHint(HibernateHints.HINT_FETCH_SIZE, CHUNKS_AT_ONCE)
                        .setParameter("school", school)
                        .setParameter("id", id)
                        .getResultStream()) {
            int copied = 0;
            for (byte[] chunk : (Iterable<byte[]>) chunks::iterator) {
                out.write(chunk);
                copied++;
            }
            return copied;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
