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
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/**
 * Files in PostgreSQL, compressed, in chunks of 256 KiB. A temporary file stands between the content and the
 * transaction, so that no connection waits for a slow writer or reader. A file is sent as a stream, in one statement
 * whatever its size, and cut by the database: memory holds a buffer of it, or a few chunks when it is read.
 */
@ApplicationScoped
class PostgresFileStore implements FileStore {

    private static final int CHUNK = 256 * 1024;
    private static final int CHUNKS_AT_ONCE = 4;

    private static final String INSERT = """
            with file as (
              insert into stored_file (school, id, media_type, size, sha256) values (?, ?, ?, ?, ?))
            insert into file_chunk (school, file_id, number, content)
            select ?, ?, number, substring(whole.content from number * whole.chunk + 1 for whole.chunk)
            from (select ?::bytea as content, ?::int as chunk) whole,
              generate_series(0, (octet_length(whole.content) - 1) / whole.chunk) number
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
        StoredFile description = file.description();
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                InputStream in = file.openCompressed()) {
            insert.setString(1, school);
            insert.setObject(2, description.id());
            insert.setString(3, description.mediaType());
            insert.setLong(4, description.size());
            insert.setString(5, description.sha256());
            insert.setString(6, school);
            insert.setObject(7, description.id());
            insert.setBinaryStream(8, in, Math.toIntExact(file.compressedSize()));
            insert.setInt(9, CHUNK);
            insert.executeUpdate();
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
