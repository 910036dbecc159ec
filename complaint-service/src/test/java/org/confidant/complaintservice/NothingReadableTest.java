package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that somebody complained of lies readable in the store, in the outbox or in a log. */
class NothingReadableTest extends RunningService {
    private static final List<String> WORDS = List.of("gooseberry", "hippocampus", "palimpsest", "quincunx",
            "rhododendron", "syzygy", "sassafras", "tamarind", "umbrella", "quandong", "rutabaga", "samovar", "thimble",
            "umlaut", "sesquipedal", "tergiversate");

    @Autowired
    private MongoClient client;

    private Stream<Document> everything() {
        String name = database.getName();
        return Stream.of(name, name + "_keys").map(client::getDatabase)
                .flatMap(there -> there.listCollectionNames().into(new ArrayList<>()).stream()
                        .map(there::getCollection))
                .flatMap(collection -> collection.find().into(new ArrayList<>()).stream());
    }

    private static String readable(Object value) {
        return switch (value) {
            case Binary binary -> new String(binary.getData(), StandardCharsets.UTF_8);
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + readable(String.valueOf(entry.getKey()), entry.getValue()))
                    .collect(Collectors.joining(" "));
            case Collection<?> list -> list.stream().map(one -> readable("", one)).collect(Collectors.joining(" "));
            default -> String.valueOf(value);
        };
    }

    private static String readable(String field, @Nullable Object value) {
        return value == null ? "" : readable(value);
    }

    private static ListAppender<ILoggingEvent> listening() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        return log;
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage() + (event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private void say(Office office, String complaint, String what, String words) {
        post(office.token("wang"), "/complaints/" + complaint + "/" + what,
                "{\"words\": \"%s\", \"way\": \"mail\"}".formatted(words)).expect(200);
    }

    @Test
    void words_of_a_complaint_are_found_nowhere() {
        ListAppender<ILoggingEvent> log = listening();
        Office office = office();
        String session = office.session(Office.fresh("c"));
        String link = String.valueOf(told().of(session, 1).getFirst().body().get("link"));
        post("", "/links/" + link + "/complaint", "{\"matter\": \"" + WORDS.get(3) + "\"}").expect(201);
        String complaint = office.filed("\"people\": \"%s\", \"contact\": \"%s\", \"client\": \"%s\""
                .formatted(WORDS.get(0), WORDS.get(1), Office.fresh("c")));
        office.sort("wang", complaint, "minor", "").expect(200);
        office.sort("wang", complaint, "normal", "\"reason\": \"" + WORDS.get(2) + "\"").expect(200);
        post(office.token("wang"), "/complaints/" + complaint + "/measures", """
                {"kind": "apology", "words": "%s", "reason": "%s"}""".formatted(WORDS.get(4), WORDS.get(5)))
                .expect(201);
        say(office, complaint, "questions", WORDS.get(6));
        String follow = String.valueOf(told().of(complaint, 2).getLast().body().get("link"));
        post("", "/links/" + follow + "/reply", "{\"words\": \"" + WORDS.get(7) + "\"}").expect(200);
        say(office, complaint, "answer", WORDS.get(8));
        post("", "/links/" + follow + "/satisfaction", "{\"satisfied\": false, \"reason\": \"" + WORDS.get(9) + "\"}")
                .expect(200);
        post(office.token("chen"), "/complaints/" + complaint + "/attachments", WORDS.get(14), "Content-Disposition",
                "attachment; filename=" + WORDS.get(15)).expect(201);
        String shown = office.show("wang", complaint).expect(200).response().body();
        office.file("\"people\": \"" + WORDS.get(3) + "\u0000\"").expect(400);

        Investigated one = Investigated.in(this, REALM, office, office);
        post(office.token("sun"), one.path("/investigation"), """
                {"members": ["%s"], "charge": "%s"}""".formatted(office.id("qian"), WORDS.get(10))).expect(200);
        post(office.token("sun"), one.path("/investigation"), """
                {"members": ["%s"], "charge": "c", "reason": "%s"}""".formatted(office.id("qian"), WORDS.get(11)))
                .expect(200);
        post(office.token("li"), one.path("/statement"), "{\"text\": \"" + WORDS.get(12) + "\"}").expect(200);
        post(office.token("qian"), one.path("/findings"), "{\"vote\": \"not\", \"words\": \"" + WORDS.get(13) + "\"}")
                .expect(200);
        assertThat(one.show(office.token("qian")).response().body()).contains(WORDS.subList(11, 14));

        String stored = everything().map(NothingReadableTest::readable).collect(Collectors.joining("\n"));

        assertThat(shown).contains(WORDS.subList(0, 3)).contains(WORDS.subList(6, 10)).contains("The room was cold.");
        assertThat(stored).contains(complaint).contains(office.branch()).doesNotContain("The room was cold.")
                .doesNotContain(link).doesNotContain(follow);
        assertThat(WORDS).noneMatch(stored::contains);
        LoggerFactory.getLogger(NothingReadableTest.class).info("a canary");
        String logged = log.list.stream().map(NothingReadableTest::line).collect(Collectors.joining("\n"));
        assertThat(logged).contains("a canary").doesNotContain("The room was cold.").doesNotContain(link)
                .doesNotContain(follow);
        assertThat(WORDS).noneMatch(logged::contains);
    }
}
