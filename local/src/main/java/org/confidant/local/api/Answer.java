package org.confidant.local.api;

import tools.jackson.databind.JsonNode;

/** What the gateway answered for good. */
public record Answer(int status, JsonNode body) {
    private static final String PROBLEMS = "/problems/";

    public boolean done() {
        return status < 300;
    }

    /** The last part of the problem's type, such as {@code time-taken}; the status where there is none. */
    public String problem() {
        String type = body.path("type").asString("");
        return type.startsWith(PROBLEMS) ? type.substring(PROBLEMS.length()) : Integer.toString(status);
    }
}
