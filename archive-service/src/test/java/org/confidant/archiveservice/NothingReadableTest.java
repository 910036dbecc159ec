package org.confidant.archiveservice;

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
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that was said, noted or told lies readable in the store, in the outbox or in a log. */
class NothingReadableTest extends RunningService {
    private static final List<String> WORDS = List.of("gooseberry", "hippocampus", "palimpsest", "quincunx",
            "sarsaparilla", "threnody", "ultramarine", "verisimilitude", "weatherglass");

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

    @Test
    void words_of_a_whole_session_are_found_nowhere() {
        ListAppender<ILoggingEvent> log = listening();
        Served session = session();
        String link = session.link(1);
        session.say(WORDS.get(0)).expect(201);
        session.hear(1, WORDS.get(1)).expect(201);
        put(session.token(), "/sessions/" + session.id() + "/notes", "{\"text\": \"" + WORDS.get(2) + "\"}")
                .expect(200);
        session.summarise(1, WORDS.get(3)).expect(204);
        session.sealed();
        post(session.token(), "/records/" + session.id() + "/amendments",
                "{\"text\": \"" + WORDS.get(4) + "\", \"reason\": \"" + WORDS.get(5) + "\"}").expect(201);
        String shown = post(session.token(), "/records/" + session.id() + "/openings",
                "{\"reason\": \"" + WORDS.get(6) + "\"}").expect(201).response().body();
        post(session.token(Role.RECEPTIONIST), "/clients/" + session.clients().getFirst() + "/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"" + WORDS.get(7) + "\"}").expect(201);
        grant(Served.fresh("k"), session, 1, Map.of("member", CLOCK.instant().plusSeconds(60))).expect(204);
        post(REALM.token("member", Role.INVESTIGATOR, "elsewhere"), "/records/" + session.id() + "/openings",
                "{\"reason\": \"" + WORDS.get(8) + "\"}").expect(201);
        session.say(WORDS.get(0) + "\u0000").expect(400);

        String stored = everything().map(NothingReadableTest::readable).collect(Collectors.joining("\n"));

        assertThat(shown).contains(WORDS.subList(0, 6));
        assertThat(stored).contains(session.id()).contains(session.branch());
        assertThat(WORDS).noneMatch(stored::contains);
        assertThat(stored).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        LoggerFactory.getLogger(NothingReadableTest.class).info("a canary");
        String logged = log.list.stream().map(NothingReadableTest::line).collect(Collectors.joining("\n"));
        assertThat(logged).contains("a canary");
        assertThat(WORDS).noneMatch(logged::contains);
        assertThat(logged).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }
}
