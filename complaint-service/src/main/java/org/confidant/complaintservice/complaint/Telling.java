package org.confidant.complaintservice.complaint;

/** What a mail with a link says there is to read; the words themselves are never in a mail. */
enum Telling {
    UPDATE("complaint-update"),
    QUESTION("complaint-question"),
    ANSWER("complaint-answer"),
    CLOSED("complaint-closed");

    private final String template;

    Telling(String template) {
        this.template = template;
    }

    /** The name booking-service knows it by. */
    String template() {
        return template;
    }
}
