package org.confidant.local.replay;

import java.util.function.Predicate;

/** The links that a row's client gets by mail: to the booking, into the chat, to the survey, to complain and to be answered. */
final class Post {
    /** The letters by which the gateway knows whose a link is. */
    private static final String OF_BOOKING = "/links/b";
    private static final String OF_ARCHIVE = "/links/a";
    private static final String OF_COMPLAINT = "/links/c";

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
        return link(row, path -> shows(row, path, OF_BOOKING, "purpose", "booking"));
    }

    /** To the messages of the session. */
    String chatLink(Row row) {
        return link(row, path -> path.startsWith(OF_ARCHIVE));
    }

    String surveyLink(Row row) {
        return link(row, path -> shows(row, path, OF_BOOKING, "purpose", "survey"));
    }

    /** By which the client complains about the session. */
    String complaintLink(Row row) {
        return link(row, path -> shows(row, path, OF_COMPLAINT, "purpose", "complain"));
    }

    /** Behind which the answer to the complaint stands. */
    String answerLink(Row row) {
        return link(row, path -> shows(row, path, OF_COMPLAINT, "asks", "satisfaction"));
    }

    private String link(Row row, Predicate<String> kind) {
        return mailbox.link(keys.address(plan.profile(row)), kind);
    }

    private boolean shows(Row row, String path, String owner, String field, String word) {
        return path.startsWith(owner) && requests.seeByLink(row, path).path(field).asString("").equals(word);
    }
}
