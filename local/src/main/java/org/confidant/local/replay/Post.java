package org.confidant.local.replay;

import java.util.function.Predicate;

/** The links that a row's client gets by mail: to the booking, into the chat, to the survey. */
final class Post {
    /** The letters by which the gateway knows whose a link is. */
    private static final String OF_BOOKING = "/links/b";
    private static final String OF_ARCHIVE = "/links/a";

    private final Mailbox mailbox;
    private final Requests requests;
    private final Plan plan;
    private final Keys keys;

    Post(Mailbox mailbox, Requests requests, Plan plan, Keys keys) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.plan = plan;
        this.keys = keys;
    }

    String bookingLink(Row row) {
        return link(row, path -> leadsTo(row, path, "booking"));
    }

    /** To the messages of the session. */
    String chatLink(Row row) {
        return link(row, path -> path.startsWith(OF_ARCHIVE));
    }

    String surveyLink(Row row) {
        return link(row, path -> leadsTo(row, path, "survey"));
    }

    private String link(Row row, Predicate<String> kind) {
        return mailbox.link(keys.address(plan.profile(row)), kind);
    }

    private boolean leadsTo(Row row, String path, String purpose) {
        return path.startsWith(OF_BOOKING)
                && requests.seeByLink(row, path).path("purpose").asString("").equals(purpose);
    }
}
