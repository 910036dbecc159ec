package org.confidant.local.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.confidant.local.clock.ClockFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A branch with one practitioner for each service, who keeps commands by key as the real services do, and can die. */
final class FakeDay implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(-3);

    /** What was sent under each key. */
    final Map<String, String> bodies = new LinkedHashMap<>();
    final Map<String, Visit> visits = new LinkedHashMap<>();
    final List<String> wrong = new ArrayList<>();
    final FakeSessions sessions;
    int answered;

    private final HttpServer server;
    private final LocalDate day;
    private final ClockFile clock;
    private int diesAfter = Integer.MAX_VALUE;

    /** A booking. */
    record Visit(String client, String service, String channel, Instant start, String state) {}

    /** @param mails where it puts what it sends */
    FakeDay(LocalDate day, ClockFile clock, Path mails) throws IOException {
        this.sessions = new FakeSessions(mails);
        this.day = day;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** After so many requests it does what is asked, and nobody hears of it or of anything later. */
    synchronized void dieAfter(int requests) {
        answered = 0;
        diesAfter = requests;
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        if (answered >= diesAfter) {
            exchange.close();
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Object[] answer = answer(exchange, body);
        if (++answered >= diesAfter) {
            exchange.close();
            return;
        }
        byte[] bytes = JSON.writeValueAsBytes(answer[1]);
        exchange.sendResponseHeaders((int) answer[0], bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Object[] answer(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/slots")) {
            return new Object[]{200, Map.of("items", slots(exchange.getRequestURI().getQuery()))};
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return sessions.see(path, String.valueOf(exchange.getRequestURI().getQuery()));
        }
        String before = bodies.get(key);
        if (before != null && !before.equals(body)) {
            wrong.add(key);
            return problem(422, "idempotency-key-reused");
        }
        return path.equals("/clients")
                ? client(key, body)
                : path.equals("/bookings") ? book(key, body) : step(key, path, body);
    }

    private Object[] client(String key, String body) {
        bodies.put(key, body);
        return new Object[]{201, Map.of("id", "client-" + key)};
    }

    private Object[] book(String key, String body) {
        String id = "booking-" + key;
        if (!bodies.containsKey(key)) {
            JsonNode wanted = JSON.readTree(body);
            Instant start = wanted.has("start")
                    ? OffsetDateTime.parse(wanted.get("start").asString()).toInstant()
                    : now();
            Visit visit = new Visit(wanted.at("/participants/0/client").asString("partner's"),
                    wanted.get("service").asString(), wanted.get("channel").asString(), start,
                    wanted.has("start") ? "Confirmed" : "CheckedIn");
            if (wanted.has("start") && start.isBefore(now())) {
                return problem(422, "time-in-the-past");
            }
            if (taken(visit.service(), start)) {
                return problem(409, "time-taken");
            }
            bodies.put(key, body);
            visits.put(id, visit);
            JsonNode client = JSON.readTree(bodies.getOrDefault(visit.client().replaceFirst("client-", ""), "{}"));
            sessions.booked(id, client.path("email").asString(""));
            sessions.of(id).checkedIn = start;
        }
        Instant start = visits.get(id).start();
        return new Object[]{201, Map.of("id", id, "start", start.atOffset(OFFSET).toString(), "end",
                start.plus(Session.LENGTH).atOffset(OFFSET).toString(), "practitioner",
                "practitioner-" + visits.get(id).service())};
    }

    private Object[] step(String key, String path, String body) {
        if (!path.endsWith("/no-show") && !path.endsWith("/check-in")) {
            bodies.put(key, body);
            return sessions.step(path, key, body, now());
        }
        String id = path.split("/")[2];
        String state = path.endsWith("/no-show") ? "NoShow" : "CheckedIn";
        Visit visit = visits.get(id);
        if (!bodies.containsKey(key)) {
            if (!visit.state().equals("Confirmed") || (state.equals("NoShow") && now().isBefore(visit.start()))) {
                return problem(409, "illegal-step");
            }
            visits.put(id, new Visit(visit.client(), visit.service(), visit.channel(), visit.start(), state));
        }
        bodies.put(key, "{}");
        return new Object[]{200, Map.of("id", id)};
    }

    private List<Map<String, String>> slots(String query) {
        String service = query.replaceAll(".*service=([^&]*).*", "$1");
        return IntStream.range(0, 36).mapToObj(i -> day.atTime(9, 0).plusMinutes(15L * i).toInstant(OFFSET))
                .filter(start -> !start.isBefore(now()) && !taken(service, start))
                .map(start -> Map.of("start", start.atOffset(OFFSET).toString())).toList();
    }

    private boolean taken(String service, Instant start) {
        return visits.values().stream().anyMatch(visit -> visit.service().equals(service)
                && visit.start().isBefore(start.plus(Session.LENGTH).plus(Session.BUFFER))
                && start.isBefore(visit.start().plus(Session.LENGTH).plus(Session.BUFFER)));
    }

    private Instant now() {
        return Instant.now().plus(clock.offset());
    }

    private static Object[] problem(int status, String slug) {
        return new Object[]{status, Map.of("type", "/problems/" + slug)};
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
