package org.confidant.complaintservice.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.confidant.complaintservice.testing.RunningService.Answer;
import org.confidant.platform.testing.CuttingProxy;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.StandIn;
import org.confidant.platform.testing.TestRealm;

/**
 * A complaint-service in a process of its own that is killed at every n-th write to its store, by turns before the write is done
 * and after it. It is started again, and whoever got no answer asks again with the same key.
 */
public final class DyingService implements Asked, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final MongoDatabase database = TestStore.embedded().fresh();
    private final CuttingProxy proxy = new CuttingProxy(TestStore.embedded().uri());
    private final TestRealm realm = new TestRealm();
    private final StandIn told = new StandIn("booking-service");
    private final StandIn staffTold = new StandIn("staff-service");
    private final StandIn archiveTold = new StandIn("archive-service");
    private final ServiceProcess process = new ServiceProcess(settings());
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private int every;
    private boolean afterIt;

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("spring.mongodb.uri",
                        TestStore.embedded().uri().replaceFirst(":\\d+", ":" + proxy.port())),
                Map.entry("confidant.store.database", database.getName()),
                Map.entry("management.server.port", 0),
                Map.entry("confidant.identity.audience", TestRealm.AUDIENCE),
                Map.entry("confidant.identity.issuer", realm.issuer()),
                Map.entry("confidant.complaint.public-url", "http://127.0.0.1"),
                Map.entry("confidant.commands.key", RunningService.COMMANDS_KEY),
                Map.entry("confidant.crypto.blind-index-key", RunningService.BLIND_INDEX_KEY),
                Map.entry("confidant.crypto.master-key-file", RunningService.masterKeyFile()),
                Map.entry("confidant.tell.receivers.booking-service", told.url()),
                Map.entry("confidant.tell.receivers.staff-service", staffTold.url()),
                Map.entry("confidant.tell.receivers.archive-service", archiveTold.url()),
                Map.entry("confidant.tell.token-url", told.url() + "/token"),
                Map.entry("confidant.tell.client-secret", "secret"));
    }

    /** From now on it dies: at that write, and then at every n-th of each life. */
    public void die(int first, int everyNth, boolean afterTheFirst) {
        every = everyNth;
        afterIt = afterTheFirst;
        proxy.endAt(first, afterIt, this::killed);
    }

    private void killed(String write) {
        deaths.add((afterIt ? "after " : "before ") + write);
        process.kill();
    }

    /** At which writes it died. */
    public List<String> deaths() {
        return List.copyOf(deaths);
    }

    private void live() {
        if (!process.isAlive()) {
            if (!proxy.ended()) {
                throw new AssertionError("It ended by itself:\n" + process.lastWords());
            }
            overdue();
            afterIt = !afterIt;
            proxy.endAt(every, afterIt, this::killed);
            process.again();
        }
    }

    /** The leases of who died with messages in hand run out at once. */
    private void overdue() {
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).updateMany(Filters.gt("due", new Date()),
                    Updates.set("due", new Date()));
        }
    }

    /** Looks until something is so, whatever dies. */
    public void until(BooleanSupplier condition) {
        Eventually.within(PATIENCE, () -> {
            live();
            return condition.getAsBoolean();
        });
    }

    /** Asks until there is an answer. */
    public HttpResponse<String> answered(HttpRequest request) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        until(() -> {
            Optional<HttpResponse<String>> response = ask(request);
            response.ifPresent(answer::set);
            return response.filter(one -> one.statusCode() < 500).isPresent();
        });
        return answer.get();
    }

    private static Optional<HttpResponse<String>> ask(HttpRequest request) {
        try {
            return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException dead) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request with a key of its own, however often it is sent. */
    public HttpRequest.Builder at(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
                .header("Idempotency-Key", UUID.randomUUID().toString()).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public Answer send(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = at(token, path).method(method, BodyPublishers.ofString(body)).header(
                "Content-Type", "application/json");
        HttpResponse<String> response = answered((headers.length > 0 ? request.headers(headers) : request).build());
        return new Answer(response.statusCode(), response, response.body().isEmpty()
                ? RunningService.JSON.createObjectNode()
                : RunningService.JSON.readTree(response.body()));
    }

    @Override
    public TestRealm realm() {
        return realm;
    }

    /** What booking-service was told so far. */
    public StandIn told() {
        return told;
    }

    public StandIn staffTold() {
        return staffTold;
    }

    public StandIn archiveTold() {
        return archiveTold;
    }

    /** How many documents lie in that collection. */
    public long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    /** Whether no document waits to tell anything. */
    public boolean hasToldAll() {
        for (String collection : database.listCollectionNames()) {
            if (database.getCollection(collection).countDocuments(Filters.exists("outbox.receiver")) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        process.kill();
        proxy.close();
        realm.close();
    }
}
