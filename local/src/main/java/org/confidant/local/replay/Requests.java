package org.confidant.local.replay;

import java.util.Map;
import org.confidant.local.api.Answer;
import org.confidant.local.api.Gateway;
import org.confidant.local.suite.SuiteRefused;
import tools.jackson.databind.JsonNode;

/** What the people of a row send in the replay's time, every command under a key of its own. */
final class Requests {
    private final Gateway gateway;
    private final Homes homes;
    private final Keys keys;
    private final HeldClock clock;

    Requests(Gateway gateway, Homes homes, Keys keys, HeldClock clock) {
        this.gateway = gateway;
        this.homes = homes;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A command of somebody with a token.
     *
     * @param step has its name but once in a row
     * @throws NotDone if it is refused
     */
    JsonNode did(Row row, String person, String method, String path, Map<String, ?> body, String step) {
        return done(clock.during(() -> gateway.ask(person, method, path, body, keys.step(row, step))));
    }

    /**
     * A command of the row's client by link.
     *
     * @throws NotDone if it is refused
     */
    JsonNode didByLink(Row row, String path, Map<String, ?> body, String step) {
        return done(clock.during(() -> homes.of(row).ask(Gateway.NOBODY, "POST", path, body, keys.step(row, step))));
    }

    /**
     * A command to a service that may not have heard of the session yet.
     *
     * @throws SuiteRefused if it is refused for good
     */
    JsonNode did(Row row, String person, String method, String path, String text, String step) {
        return clock.during(() -> gateway.send(person, method, path, Map.of("text", text), keys.step(row, step)));
    }

    JsonNode see(String person, String path) {
        return clock.during(() -> gateway.read(person, path));
    }

    JsonNode seeByLink(Row row, String path) {
        return clock.during(() -> homes.of(row).read(Gateway.NOBODY, path));
    }

    private static JsonNode done(Answer answer) {
        if (!answer.done()) {
            throw new NotDone(answer.problem());
        }
        return answer.body();
    }
}
