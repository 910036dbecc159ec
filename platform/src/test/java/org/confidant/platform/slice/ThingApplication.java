package org.confidant.platform.slice;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Barred;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.AnswerBrokenOff;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.StreamedBody;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class ThingApplication {
    record Part(@NotNull @Line(max = 5) @Nullable String name, @Nullable Integer weight) {}

    record NewThing(@NotNull @Line(max = 20) @Nullable String name, @NotNull @Line @Nullable String branch,
            @Nullable OffsetDateTime at, @Nullable Role kind, @Valid @Nullable List<Part> parts) {}

    record Thing(String branch, String name, int renamed) {}

    record ThingView(String id, String name, int renamed, long version) {
        static ThingView of(Stored<Thing> stored) {
            return new ThingView(stored.id(), stored.value().name(), stored.value().renamed(), stored.version());
        }
    }

    static final class ThingMapping implements Mapping<Thing> {
        @Override
        public Document write(Thing thing) {
            return new Document("branch", thing.branch()).append("name", thing.name()).append("renamed",
                    thing.renamed());
        }

        @Override
        public Thing read(Document document) {
            return new Thing(document.getString("branch"), document.getString("name"), document.getInteger("renamed"));
        }
    }

    static final class Post implements Courier {
        final ConcurrentLinkedQueue<Envelope> brought = new ConcurrentLinkedQueue<>();
        volatile Delivery answer = Delivery.TAKEN;

        @Override
        public String receiver() {
            return "post";
        }

        @Override
        public Delivery deliver(Envelope envelope) {
            if (answer instanceof Delivery.Taken) {
                brought.add(envelope);
            }
            return answer;
        }
    }

    @RestController
    static class ThingController {
        private final StoredCollection<Thing> things;

        ThingController(StoredCollection<Thing> things) {
            this.things = things;
        }

        @Allowed(Role.RECEPTIONIST)
        @PostMapping("/things")
        @ResponseStatus(HttpStatus.CREATED)
        ThingView create(@RequestBody NewThing wanted, Caller caller, Command command) {
            Created<Thing> created = things.create(command.id(), new Thing(wanted.branch(), wanted.name(), 0),
                    List.of(new Message("post", "ThingCreated", Map.of("name", wanted.name()))), command);
            return ThingView.of(created.stored());
        }

        @Allowed(Role.RECEPTIONIST)
        @GetMapping("/things/{id}")
        ThingView see(@PathVariable String id, Caller caller) {
            return things.byId(id, caller.scope()).map(ThingView::of).orElseThrow(Refusal::notFound);
        }

        @Allowed(Role.RECEPTIONIST)
        @PostMapping("/things/{id}/renaming")
        ThingView rename(@PathVariable String id, @RequestBody Part part, Caller caller, Command command) {
            return ThingView.of(things.change(id, caller.scope(), command,
                    read -> new Change<>(new Thing(read.value().branch(), part.name(), read.value().renamed() + 1),
                            List.of(new Message("post", "ThingRenamed", Map.of("name", part.name()))))));
        }

        @StreamedBody
        @Allowed(Role.RECEPTIONIST)
        @PostMapping("/things/{id}/picture")
        Map<String, Object> picture(@PathVariable String id, InputStream body, Command command) throws IOException {
            return Map.of("length", body.readAllBytes().length, "hash", command.bodyHash());
        }

        @Allowed(Role.RECEPTIONIST)
        @GetMapping("/things/{id}/picture")
        void broken(HttpServletResponse response) throws IOException {
            response.setContentLength(100_000);
            response.getOutputStream().write(new byte[50_000]);
            response.flushBuffer();
            throw new AnswerBrokenOff("half of it");
        }

        @Allowed(Role.RECEPTIONIST)
        @GetMapping("/failure")
        ThingView fail() {
            throw new IllegalStateException("what a client told us");
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "nobody was allowed";
        }
    }

    @Bean
    StoredCollection<Thing> things(MongoDatabase database, Relay relay, TechnicalClock technical) {
        return new StoredCollection<>(database, "things", "branch", new ThingMapping(), relay, technical);
    }

    @Bean
    Post post() {
        return new Post();
    }

    @Bean
    Map<String, java.time.Instant> bars() {
        return new ConcurrentHashMap<>();
    }

    @Bean
    Barred barred(Map<String, java.time.Instant> bars) {
        return caller -> Optional.ofNullable(bars.get(caller));
    }
}
