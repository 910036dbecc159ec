package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 23: files are added to complaints. */
class AttachmentsOverHttpTest extends Uploading {
    private MongoCollection<Document> chunks() {
        return database.getCollection("chunks");
    }

    private List<String> chunkIds() {
        return chunks().find().map(chunk -> chunk.getString("_id")).into(new java.util.ArrayList<>());
    }

    @Test
    void what_was_added_comes_out_as_it_was_and_is_only_to_be_saved() {
        Office office = office();
        String complaint = office.filed("");
        byte[] file = Files.pdf(3 * Files.MEGABYTE + 17);

        Answer added = upload(office.token("chen"), complaint, file, "Content-Disposition",
                "attachment; filename*=UTF-8''%E6%8A%95%E8%AF%89.pdf").expect(201);
        HttpResponse<byte[]> read = download(office.token("wang"), complaint, 1);

        assertThat(added.text("name")).isEqualTo("投诉.pdf");
        assertThat(added.text("type")).isEqualTo("application/pdf");
        assertThat(added.body().path("n").asInt()).isEqualTo(1);
        assertThat(added.body().path("size").asLong()).isEqualTo(file.length);
        assertThat(added.response().headers().firstValue("Location"))
                .hasValue("/complaints/" + complaint + "/attachments/1");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(file);
        assertThat(read.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; ")
                .contains("filename*=UTF-8''%E6%8A%95%E8%AF%89.pdf");
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void who_took_it_down_adds_for_a_day_and_reads_nothing() {
        Office office = office();
        String complaint = office.filed("");

        upload(office.token("chen"), complaint, Files.text("a note")).expect(201);
        assertThat(get(office.token("chen"), "/complaints/" + complaint + "/attachments").status()).isEqualTo(403);
        pass(Duration.ofHours(24).minusMillis(1));
        upload(office.token("chen"), complaint, Files.text("another")).expect(201);
        pass(Duration.ofMillis(1));

        assertThat(upload(office.token("chen"), complaint, Files.text("too late")).status()).isEqualTo(404);
        assertThat(upload(office.token("wang"), complaint, Files.text("by its handler")).status()).isEqualTo(201);
    }

    @Test
    void a_manager_who_took_it_down_reads_nothing_either() {
        Office office = office();
        String complaint = office.fileAs("wang", "").expect(201).text("id");

        upload(office.token("wang"), complaint, Files.text("a note")).expect(201);

        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/attachments").status()).isEqualTo(404);
        assertThat(download(office.token("wang"), complaint, 1).statusCode()).isEqualTo(404);
        assertThat(get(office.token("zhao"), "/complaints/" + complaint + "/attachments").items()).hasSize(1);
    }

    @Test
    void for_all_others_there_is_no_such_complaint() {
        Office office = office();
        String complaint = office.filed(office.accused("wang"));
        upload(office.token("chen"), complaint, Files.text("a note")).expect(201);

        Stream.of(office.token("wang"), office.token("li"), office().token("wang"), office().token("chen"),
                REALM.token("p", Role.PARTNER, office.branch())).forEach(
                        token -> assertThat(upload(token, complaint, Files.text("x"), "Idempotency-Key", "k").status())
                                .isEqualTo(404));
        Stream.of(office.token("wang"), office().token("wang")).forEach(token -> {
            assertThat(get(token, "/complaints/" + complaint + "/attachments").status()).isEqualTo(404);
            assertThat(download(token, complaint, 1).statusCode()).isEqualTo(404);
        });
        assertThat(download(office.token("sun"), complaint, 1).statusCode()).isEqualTo(200);
        assertThat(download(office.token("sun"), complaint, 2).statusCode()).isEqualTo(404);
    }

    @Test
    void members_of_its_group_read_them_while_they_are() {
        Office office = office();
        Office elsewhere = office();
        Investigated one = Investigated.in(this, REALM, office, elsewhere);
        upload(office.token("sun"), one.id(), Files.text("a note")).expect(201);
        String member = elsewhere.token("qian");
        assertThat(download(member, one.id(), 1).statusCode()).isEqualTo(404);

        one.form("", one.others("qian")).expect(200);

        assertThat(get(member, "/complaints/" + one.id() + "/attachments").items()).hasSize(1);
        assertThat(download(member, one.id(), 1).statusCode()).isEqualTo(200);
        assertThat(upload(member, one.id(), Files.text("x")).status()).isEqualTo(404);
        pass(Duration.ofDays(31));
        assertThat(download(member, one.id(), 1).statusCode()).isEqualTo(403);
    }

    @Test
    void a_partner_adds_to_what_it_filed() {
        Office office = office();
        String partner = REALM.token("partner-wellness", Role.PARTNER, office.branch());
        String complaint = post(partner, "/complaints", """
                {"branch": "%s", "intake": "partner", "matter": "m"}""".formatted(office.branch()), "Idempotency-Key",
                "f").expect(201).text("id");

        upload(partner, complaint, Files.text("a note"), "Idempotency-Key", "1").expect(201);

        assertThat(upload(partner, complaint, Files.text("a note")).problem()).isEqualTo("idempotency-key-missing");
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/attachments").items().getFirst()
                .path("by").asString()).isEqualTo("partner-wellness");
    }

    @Test
    void handlers_see_what_there_is() {
        Office office = office();
        String complaint = office.filed("");
        upload(office.token("chen"), complaint, Files.text("a note"), "Content-Disposition",
                "attachment; filename=\"../evil.html\"").expect(201);
        upload(office.token("wang"), complaint, Files.pdf(100)).expect(201);

        List<JsonNode> items = get(office.token("wang"), "/complaints/" + complaint + "/attachments").items();

        assertThat(items).extracting(item -> item.path("name").asString()).containsExactly("evil.html.txt",
                "attachment.pdf");
        assertThat(items).extracting(item -> item.path("by").asString()).containsExactly(office.id("chen"),
                office.id("wang"));
        assertThat(items.getFirst().path("at").asString()).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(items.getLast().path("size").asLong()).isEqualTo(100);
    }

    @Test
    void twenty_megabytes_fit_and_one_byte_more_does_not() {
        Office office = office();
        String complaint = office.filed("");
        byte[] tooLong = Files.pdf(Files.LARGEST + 1);
        List<String> before = chunkIds();

        Answer declared = upload(office.token("chen"), complaint, tooLong).expect(413);
        Answer chunked = uploadChunked(office.token("chen"), complaint, new ByteArrayInputStream(tooLong)).expect(413);
        assertThat(chunkIds()).isEqualTo(before);
        uploadChunked(office.token("chen"), complaint,
                new ByteArrayInputStream(Files.first(tooLong, Files.LARGEST))).expect(201);

        assertThat(declared.problem()).isEqualTo("attachment-too-large");
        assertThat(chunked.problem()).isEqualTo("attachment-too-large");
        assertThat(download(office.token("wang"), complaint, 1).body()).hasSize(Files.LARGEST);
    }

    @Test
    void bad_files_are_refused_and_leave_nothing() {
        Office office = office();
        String complaint = office.filed("");
        List<String> before = chunkIds();

        assertThat(upload(office.token("chen"), complaint, new byte[0]).expect(400).problem())
                .isEqualTo("malformed-request");
        assertThat(upload(office.token("chen"), complaint, Files.beginning("PK\3\4", 9 * Files.MEGABYTE))
                .expect(422).problem()).isEqualTo("attachment-type-refused");
        assertThat(upload(office.token("chen"), complaint, Files.text("<html><script>"), "Content-Disposition",
                "attachment; filename=note.txt", "Content-Type", "text/plain").expect(422).problem())
                .isEqualTo("attachment-type-refused");
        assertThat(
                upload(office.token("chen"), complaint, Files.text("x"), "Content-Disposition", "attachment; filename")
                        .expect(400).told())
                .contains("Content-Disposition");
        assertThat(upload(office.token("chen"), complaint, Files.text("a=b"), "Content-Type",
                "application/x-www-form-urlencoded").status()).isEqualTo(415);
        assertThat(upload(office.token("chen"), complaint, Files.text("--b\r\n\r\nx\r\n--b--"), "Content-Type",
                "multipart/form-data; boundary=b").status()).isEqualTo(415);

        assertThat(chunkIds()).isEqualTo(before);
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/attachments").items()).isEmpty();
    }

    @Test
    void the_same_key_adds_once_and_takes_no_other_bytes() {
        Office office = office();
        String complaint = office.filed("");
        byte[] file = Files.pdf(Files.MEGABYTE);

        Answer first = upload(office.token("chen"), complaint, file, "Idempotency-Key", "k").expect(201);
        List<String> chunks = chunkIds();
        Answer again = upload(office.token("chen"), complaint, file, "Idempotency-Key", "k").expect(201);
        Answer other = upload(office.token("chen"), complaint, Files.pdf(Files.MEGABYTE + 1), "Idempotency-Key", "k");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(chunkIds()).isEqualTo(chunks);
        assertThat(get(office.token("wang"), "/complaints/" + complaint + "/attachments").items()).hasSize(1);
    }

    @Test
    void many_at_once_under_one_key_add_one_file() {
        Office office = office();
        String complaint = office.filed("");
        List<String> before = chunkIds();

        List<Answer> answers = Together.all(Stream.<Callable<Answer>>generate(() -> () -> upload(office.token("chen"),
                complaint, Files.pdf(600_000), "Idempotency-Key", "k")).limit(6).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.expect(201).body().path("n").asInt()).isEqualTo(1));
        assertThat(chunkIds()).hasSize(before.size() + 2);
    }

    @Test
    void of_many_at_once_for_the_last_places_so_many_win_as_there_are() {
        Office office = office();
        String complaint = office.filed("");
        IntStream.range(0, 7).forEach(n -> upload(office.token("chen"), complaint, Files.text("note " + n),
                "Idempotency-Key", "k" + n).expect(201));
        List<String> before = chunkIds();

        List<Answer> answers = Together.all(Stream.<Callable<Answer>>generate(() -> () -> upload(office.token("chen"),
                complaint, Files.text("another"))).limit(6).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3)
                .extracting(answer -> answer.body().path("n").asInt()).containsExactlyInAnyOrder(8, 9, 10);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).hasSize(3)
                .allSatisfy(answer -> assertThat(answer.expect(422).problem()).isEqualTo("attachments-full"));
        assertThat(chunkIds()).hasSize(before.size() + 3);
        upload(office.token("chen"), complaint, Files.text("note 3"), "Idempotency-Key", "k3").expect(201);
    }

    @Test
    void what_was_altered_in_the_store_is_not_given_out() {
        Office office = office();
        String complaint = office.filed("");
        upload(office.token("chen"), complaint, Files.pdf(3 * Files.MEGABYTE)).expect(201);
        String upload = database.getCollection("attachments").find(Filters.eq("complaint", complaint)).first()
                .getString("upload");

        alter(upload + ":5");
        assertThatThrownBy(() -> download(office.token("wang"), complaint, 1))
                .hasRootCauseInstanceOf(IOException.class);
        alter(upload + ":0");
        HttpResponse<byte[]> altered = download(office.token("wang"), complaint, 1);

        assertThat(altered.statusCode()).isEqualTo(500);
        assertThat(new String(altered.body(), java.nio.charset.StandardCharsets.UTF_8)).contains("attachment-damaged");
    }

    private void alter(String chunk) {
        byte[] bytes = chunks().find(Filters.eq("_id", chunk)).first().get("bytes", Binary.class).getData();
        bytes[bytes.length / 2] ^= 1;
        chunks().updateOne(Filters.eq("_id", chunk), Updates.set("bytes", new Binary(bytes)));
    }

    @Test
    void a_client_adds_to_what_they_complained_of_last() {
        Office office = office();
        String session = office.session(Office.fresh("c"), Office.fresh("c"));
        String link = "/links/" + told().of(session, 1).getFirst().body().get("link");

        assertThat(uploadTo("", link + "/attachments", Files.text("too early")).expect(409).problem())
                .isEqualTo("nothing-filed");
        post("", link + "/complaint", "{\"matter\": \"one\"}").expect(201);
        pass(Duration.ofMinutes(1));
        String last = post("", link + "/complaint", "{\"matter\": \"two\"}").expect(201).text("id");
        Answer added = uploadTo("", link + "/attachments", Files.pdf(2000), "Idempotency-Key", "k").expect(201);
        uploadTo("", link + "/attachments", Files.pdf(2000), "Idempotency-Key", "k").expect(201);

        List<JsonNode> items = get(office.token("wang"), "/complaints/" + last + "/attachments").items();
        assertThat(added.body().path("n").asInt()).isEqualTo(1);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path("by").asString()).isEqualTo("participant 1");
        assertThat(uploadTo("", "/links/cunknown/attachments", Files.text("x")).status()).isEqualTo(404);
    }

    @Test
    void a_client_adds_nothing_to_what_is_closed() {
        Office office = office();
        String session = office.session(Office.fresh("c"));
        String link = "/links/" + told().of(session, 1).getFirst().body().get("link");
        String complaint = post("", link + "/complaint", "{\"matter\": \"one\"}").expect(201).text("id");
        uploadTo("", link + "/attachments", Files.pdf(2000), "Idempotency-Key", "k").expect(201);
        post(office.token("wang"), "/complaints/" + complaint + "/withdrawal",
                "{\"reason\": \"They want nothing more.\", \"way\": \"phone\"}").expect(200);

        assertThat(uploadTo("", link + "/attachments", Files.text("late")).expect(409).problem())
                .isEqualTo("illegal-complaint-step");
        assertThat(uploadTo("", link + "/attachments", Files.pdf(2000), "Idempotency-Key", "k").status())
                .isEqualTo(201);
    }
}
