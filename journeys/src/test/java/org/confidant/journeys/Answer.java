package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the gateway answered. */
record Answer(String request, int status, JsonNode body, HttpHeaders headers) {

    Answer expect(int wanted) {
        assertThat(status).as("%s was answered %s", request, body).isEqualTo(wanted);
        return this;
    }

    /** The last part of the problem's type, after checking that this is a problem document. */
    String problem() {
        assertThat(headers.firstValue("content-type").orElse("")).as("%s", request)
                .startsWith("application/problem+json");
        return text("type").replaceFirst("^/problems/", "");
    }

    /** The document without its trace id, which differs between any two requests. */
    String told() {
        return body.toString().replaceAll("\"traceId\":\"\\w+\"", "");
    }

    String id() {
        return text("id");
    }

    String text(String path) {
        return at(path).asString("");
    }

    /** The wrong fields that a problem names. */
    List<String> fields() {
        return at("fields").valueStream().map(field -> field.path("field").asString()).toList();
    }

    JsonNode at(String path) {
        return path.startsWith("/") ? body.at(path) : body.path(path);
    }

    List<JsonNode> items() {
        return at("items").valueStream().toList();
    }

    JsonNode item(Predicate<JsonNode> wanted) {
        return StreamSupport.stream(at("items").spliterator(), false).filter(wanted).findFirst()
                .orElseThrow(() -> new AssertionError("none of " + body));
    }
}
