package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is of a file while it arrives, and when it never comes to its end. */
class UploadsUnderWayTest extends Uploading {
    private static final Date LONG_AGO = Date.from(Instant.EPOCH);
    private static final Bson ALL = Filters.empty();

    @Autowired
    private SweepUploads sweepUploads;
    @Autowired
    private Chunks chunks;

    private MongoCollection<Document> stored;

    @BeforeEach
    void noChunks() {
        stored = database.getCollection("chunks");
        stored.deleteMany(ALL);
    }

    /** A file whose second half does not come before it may. */
    private static final class HalfAFile {
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final InputStream bytes;

        HalfAFile(byte[] file) {
            int half = file.length / 2;
            bytes = new SequenceInputStream(new ByteArrayInputStream(file, 0, half), new InputStream() {
                private final InputStream rest = new ByteArrayInputStream(file, half, file.length - half);

                @Override
                public int read() throws IOException {
                    throw new IOException("is never asked for a byte");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException(e);
                    }
                    return rest.read(target, offset, length);
                }
            });
        }
    }

    private CompletableFuture<Answer> uploading(Office office, String complaint, HalfAFile file, String key) {
        return CompletableFuture.supplyAsync(() -> uploadChunked(office.token("chen"), complaint, file.bytes,
                "Idempotency-Key", key), Executors.newVirtualThreadPerTaskExecutor());
    }

    private long files(Office office, String complaint) {
        return get(office.token("wang"), path(complaint)).items().size();
    }

    @Test
    void a_file_is_kept_while_it_arrives_and_seen_once_it_is_there() {
        Office office = office();
        String complaint = office.filed("");
        byte[] file = Files.pdf(Files.LARGEST);
        HalfAFile half = new HalfAFile(file);

        CompletableFuture<Answer> answer = uploading(office, complaint, half, "k");
        Eventually.so(() -> stored.countDocuments() >= 16);
        assertThat(files(office, complaint)).isZero();
        assertThat(download(office.token("wang"), complaint, 1).statusCode()).isEqualTo(404);
        half.goOn.countDown();

        answer.join().expect(201);
        assertThat(stored.countDocuments(Filters.exists("draft"))).isZero();
        assertThat(download(office.token("wang"), complaint, 1).body()).isEqualTo(file);
    }

    @Test
    void of_a_connection_that_is_cut_nothing_stays() throws IOException {
        Office office = office();
        String complaint = office.filed("");
        URI address = at("", path(complaint)).GET().build().uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + office.token("chen") + "\r\nContent-Length: 9000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Files.pdf(5_000_000));
            Eventually.so(() -> stored.countDocuments() >= 4);
        }

        Eventually.so(() -> stored.countDocuments() == 0);
        assertThat(files(office, complaint)).isZero();
    }

    @Test
    void what_died_with_its_program_is_swept_away_after_an_hour() {
        chunks.put(new Chunks.Draft("dead", Office.fresh("a"), 0), 0, new byte[9], Instant.now());
        sweepUploads.sweep();
        assertThat(stored.countDocuments()).isEqualTo(1);

        stored.updateMany(ALL,
                Updates.set("draft", Date.from(Instant.now().minus(SweepUploads.PATIENCE).minusSeconds(60))));
        sweepUploads.sweep();

        assertThat(stored.countDocuments()).isZero();
    }

    @Test
    void what_was_published_stays_though_its_program_died_right_then() {
        Office office = office();
        String complaint = office.filed("");
        byte[] file = Files.pdf(2 * Files.MEGABYTE);
        upload(office.token("chen"), complaint, file).expect(201);

        stored.updateMany(ALL, Updates.set("draft", LONG_AGO));
        sweepUploads.sweep();

        assertThat(stored.countDocuments(Filters.exists("draft"))).isZero();
        assertThat(download(office.token("wang"), complaint, 1).body()).isEqualTo(file);
    }

    @Test
    void an_upload_that_was_given_up_too_early_is_never_published_without_its_bytes() {
        Office office = office();
        String complaint = office.filed("");
        byte[] file = Files.pdf(4 * Files.MEGABYTE);
        HalfAFile half = new HalfAFile(file);

        CompletableFuture<Answer> answer = uploading(office, complaint, half, "k");
        Eventually.so(() -> stored.countDocuments() >= 2);
        stored.updateMany(ALL, Updates.set("draft", LONG_AGO));
        sweepUploads.sweep();
        half.goOn.countDown();

        assertThat(answer.join().problem()).isEqualTo("changed-meanwhile");
        assertThat(files(office, complaint)).isZero();
        assertThat(stored.countDocuments()).isZero();
        upload(office.token("chen"), complaint, file, "Idempotency-Key", "k").expect(201);
        assertThat(download(office.token("wang"), complaint, 1).body()).isEqualTo(file);
    }
}
