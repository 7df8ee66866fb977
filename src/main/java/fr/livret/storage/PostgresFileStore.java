package fr.livret.storage;

import fr.livret.school.SchoolTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/**
 * Files in PostgreSQL, compressed, in chunks of 256 KiB. A temporary file stands between the content and the
 * transaction, so that no connection waits for a slow writer or reader and memory holds a bounded number of chunks.
 */
@ApplicationScoped
class PostgresFileStore implements FileStore {

    private static final int CHUNK = 256 * 1024;
    private static final int CHUNKS_AT_ONCE = 32;

    private static final String INSERT = """
            with file as (
              insert into stored_file (school, id, media_type, size, sha256) values (?, ?, ?, ?, ?)
              on conflict do nothing)
            insert into file_chunk (school, file_id, number, content)
            select ?, ?, ? + c.number - 1, c.content from unnest(?) with ordinality as c(content, number)
            """;

    private final SchoolTransaction transaction;
    private final EntityManager entityManager;

    PostgresFileStore(SchoolTransaction transaction, EntityManager entityManager) {
        this.transaction = transaction;
        this.entityManager = entityManager;
    }

    @Override
    public void keep(String school, PreparedFile file) {
        transaction.run(
                school,
                () -> entityManager.unwrap(Session.class).doWork(connection -> insert(connection, school, file)));
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
        transaction.run(
                school,
                () -> entityManager
                        .createNativeQuery("delete from stored_file where school = :school and id = :id")
                        .setParameter("school", school)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private static void insert(Connection connection, String school, PreparedFile file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                InputStream in = file.openCompressed()) {
            int number = 0;
            for (List<byte[]> chunks = next(in); !chunks.isEmpty(); chunks = next(in)) {
                insert(insert, school, file.description(), number, chunks);
                number += chunks.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(
            PreparedStatement insert, String school, StoredFile file, int number, List<byte[]> chunks)
            throws SQLException {
        insert.setString(1, school);
        insert.setObject(2, file.id());
        insert.setString(3, file.mediaType());
        insert.setLong(4, file.size());
        insert.setString(5, file.sha256());
        insert.setString(6, school);
        insert.setObject(7, file.id());
        insert.setInt(8, number);
        insert.setArray(9, insert.getConnection().createArrayOf("bytea", chunks.toArray(new byte[0][])));
        insert.executeUpdate();
    }

    private static List<byte[]> next(InputStream in) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        while (chunks.size() < CHUNKS_AT_ONCE) {
            byte[] chunk = in.readNBytes(CHUNK);
            if (chunk.length == 0) {
                break;
            }
            chunks.add(chunk);
        }
        return chunks;
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
