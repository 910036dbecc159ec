package org.confidant.staffservice.testing;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer with its body read. */
public record Answer(int status, HttpResponse<String> response, JsonNode body) {
    public String text(String field) {
        return body.path(field).asString("");
    }

    public boolean has(String field) {
        return body.has(field);
    }

    public List<String> texts(String field) {
        return body.path(field).valueStream().map(JsonNode::asString).toList();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The document without its trace id, which differs between any two requests. */
    public String told() {
        return response.body().replaceAll("\"traceId\":\"\\w+\"", "");
    }
}
