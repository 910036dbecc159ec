package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import tools.jackson.databind.JsonNode;

/** A branch with its people, to whom complaint-service orders things. */
abstract class MeasuresOverHttp extends OverHttp {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    protected final String fresh() {
        return "m" + NUMBERS.incrementAndGet() + UUID.randomUUID().toString().substring(0, 8);
    }

    protected String practitioner(String branch) {
        String id = admitted("practitioner", Bodies.email(), branch);
        assertThat(post(managerOf(branch), "/staff/" + id + "/clearance", Bodies.clearance()).status()).isEqualTo(200);
        eventually(() -> bookable(id));
        return id;
    }

    protected static String trainer(String... branches) {
        return REALM.token("zhou", Role.TRAINER, branches);
    }

    protected Answer order(String measure, String branch, String kind, String person, String more) {
        return tell("complaint-service:measures:" + measure, 1, "MeasureOrdered",
                """
                        {"measure": "%s", "complaint": "c1", "branch": "%s", "kind": "%s", "person": "%s", "causes": ["boundaries", "language"]%s}"""
                        .formatted(measure, branch, kind, person, more));
    }

    /** Orders it and waits until it was taken on; its id. */
    protected String ordered(String branch, String kind, String person, String more) {
        String measure = fresh();
        assertThat(order(measure, branch, kind, person, more).status()).isEqualTo(204);
        eventually(() -> told(measure).contains("MeasureAccepted"));
        return measure;
    }

    protected String training(String branch, String person) {
        return ordered(branch, "training", person, ", \"course\": \"Handling emotion\"");
    }

    protected String talk(String branch, String person) {
        return ordered(branch, "talk", person, "");
    }

    /** The types of what complaint-service heard of that measure, in order. */
    protected List<String> told(String measure) {
        return toldComplaint("measures:" + measure).stream().map(message -> message.path("type").asString()).toList();
    }

    protected JsonNode lastTold(String measure) {
        return toldComplaint("measures:" + measure).getLast().path("body");
    }

    /** What booking-service knows. */
    protected boolean bookable(String person) {
        List<JsonNode> told = toldBooking("staff:" + person);
        return !told.isEmpty() && told.getLast().path("body").path("cleared").asBoolean();
    }

    protected Answer exam(String token, String training, String result, int score, String... headers) {
        return post(token, "/trainings/" + training + "/completion",
                "{\"result\": \"%s\", \"score\": %d}".formatted(result, score), headers);
    }

    protected List<String> listed(String token, String path) {
        Answer answer = get(token, path);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
