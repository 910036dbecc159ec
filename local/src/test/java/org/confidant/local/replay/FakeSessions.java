package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows a check-in, as the real services answer it: everything in its order, every key once, a record shown once. */
final class FakeSessions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NEEDED = Set.of("consent", "intake", "agreement", "signature", "readiness");

    final Map<String, Served> served = new LinkedHashMap<>();
    final FakeComplaints complaints = new FakeComplaints();

    /** Whether it shows other words than were said. */
    boolean forges;

    private final Path mails;
    private int mailed;

    /** How far a booking's session has come. */
    static final class Served {
        final Set<String> papers = new LinkedHashSet<>();
        /** By key, so that what comes twice is said once. */
        final Map<String, String> said = new LinkedHashMap<>();
        final List<Integer> ratings = new ArrayList<>();
        final Map<String, String> shown = new HashMap<>();
        String state = "";
        String notes = "";
        Instant checkedIn = Instant.EPOCH;
        private String email = "";
    }

    FakeSessions(Path mails) {
        this.mails = mails;
    }

    Served of(String booking) {
        return served.computeIfAbsent(booking, _ -> new Served());
    }

    /** A client with an address gets a link to the booking. */
    void booked(String booking, String email) {
        of(booking).email = email;
        mail(booking, "/links/b" + booking);
    }

    private void mail(String booking, String link) {
        String email = of(booking).email;
        if (!email.isEmpty()) {
            write(mails.resolve("%016d.eml".formatted(++mailed)), "X-Confidant-Recipients: " + email
                    + "\r\nContent-Type: text/plain\r\n\r\nHere: http://127.0.0.1" + link + "\r\n");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked without a key. */
    Object[] see(String path, String query) {
        String[] parts = path.split("/");
        if (parts[1].equals("links") && parts[2].startsWith("c")) {
            return ok(FakeComplaints.shown(parts[2]));
        }
        if (parts[1].equals("links")) {
            return ok(path.endsWith("-survey")
                    ? Map.of("purpose", "survey")
                    : Map.of("purpose", "booking", "papers", Map.of("consentNotice", Map.of("id", "c"),
                            "questionnaire", Map.of("id", "q"), "agreement", Map.of("id", "a"))));
        }
        if (parts[1].equals("records")) {
            Served one = of(query.replaceAll("session=", ""));
            return ok(Map.of("items", List.of(Map.of("state", one.state.equals("Completed") ? "Sealed" : "Open"))));
        }
        Served one = of(parts[2]);
        if (path.endsWith("/preparation")) {
            return ok(Map.of("missing", one.papers.contains("signature")
                    ? List.of()
                    : List.of(Map.of("what",
                            "countersignature")),
                    "checklist", Map.of("text", "t", "items", List.of(Map.of("key", "quiet"))),
                    "participants", List.of(Map.of("consented", one.papers.contains("consent"), "answered",
                            one.papers.contains("intake"), "signed", one.papers.contains("agreement")))));
        }
        return ok(Map.of("history", List.of(Map.of("what", "CheckedIn", "at", one.checkedIn.toString()))));
    }

    /** A command about that booking. */
    Object[] step(String path, String key, String body, Instant now) {
        String[] parts = path.split("/");
        String step = parts[parts.length - 1];
        if (parts[1].equals("complaints") || parts[2].startsWith("c")) {
            return complain(path, key, body);
        }
        Served one = of(parts[2].replaceFirst("^[ab](?=booking)", "").replace("-survey", ""));
        JsonNode said = JSON.readTree(body);
        return switch (step) {
            case "papers" -> paper(one, List.of("consent", "intake", "agreement").stream().filter(said::has).findFirst()
                    .orElseThrow());
            case "consents" -> paper(one, "consent");
            case "intake" -> paper(one, "intake");
            case "signature" -> paper(one, parts[1].equals("links") ? "agreement" : "signature");
            case "readiness" -> paper(one, "readiness");
            case "session" -> start(one, parts[2], now);
            case "messages" -> say(one, parts[1], key, said.get("text").asString());
            case "end" -> end(one, parts[2]);
            case "notes" -> note(one, said.get("text").asString());
            case "feedback" -> rate(one, said.get("rating").asInt());
            case "openings" -> open(one, key);
            default -> ok(Map.of());
        };
    }

    /** The answer goes to the one client with an address. */
    private Object[] complain(String path, String key, String body) {
        FakeComplaints.Done done = complaints.step(path, key, body);
        done.mailedAbout().ifPresent(id -> mail(served.entrySet().stream()
                .filter(one -> !one.getValue().email.isEmpty()).findFirst().orElseThrow().getKey(), "/links/c" + id));
        return done.answer();
    }

    private Object[] paper(Served one, String what) {
        one.papers.add(what);
        return ok(Map.of());
    }

    private Object[] start(Served one, String booking, Instant now) {
        if (!one.papers.containsAll(NEEDED)) {
            return new Object[]{422, Map.of("type", "/problems/not-ready")};
        }
        if (one.state.isEmpty()) {
            one.state = "InSession";
            one.checkedIn = now;
            mail(booking, "/links/a" + booking + "/messages");
        }
        return new Object[]{201, Map.of("startedAt", one.checkedIn.toString())};
    }

    private Object[] say(Served one, String by, String key, String text) {
        if (!one.state.equals("InSession") && !one.said.containsKey(key)) {
            return new Object[]{409, Map.of("type", "/problems/illegal-step")};
        }
        one.said.put(key, (by.equals("links") ? "client-1 " : "practitioner ") + text);
        return new Object[]{201, Map.of()};
    }

    private Object[] end(Served one, String booking) {
        if (one.state.equals("InSession")) {
            mail(booking, "/links/b" + booking + "-survey");
            mail(booking, "/links/c" + booking);
        }
        one.state = "Completed";
        return ok(Map.of());
    }

    private Object[] note(Served one, String text) {
        one.notes = text;
        return ok(Map.of());
    }

    private Object[] rate(Served one, int rating) {
        if (one.ratings.isEmpty()) {
            one.ratings.add(rating);
        }
        return ok(Map.of());
    }

    private Object[] open(Served one, String key) {
        if (one.shown.put(key, "") != null) {
            return ok(Map.of());
        }
        List<Map<String, Object>> transcript = new ArrayList<>();
        if (forges) {
            one.said.replaceAll((_, line) -> line + ".");
        }
        one.said.values().forEach(line -> transcript.add(Map.of("number", transcript.size() + 1, "author",
                line.substring(0, line.indexOf(' ')), "text", line.substring(line.indexOf(' ') + 1))));
        return new Object[]{201, Map.of("content", Map.of("transcript", transcript, "notes",
                Map.of("text", one.notes)))};
    }

    private static Object[] ok(Map<String, ?> body) {
        return new Object[]{200, body};
    }
}
