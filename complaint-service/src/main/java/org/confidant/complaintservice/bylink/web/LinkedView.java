package org.confidant.complaintservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.confidant.complaintservice.measure.ReadApology;
import org.jspecify.annotations.Nullable;

/** What a client finds behind a link: a session they may complain about, the complaint they follow, or an apology. Staff have no names here. */
@Schema(name = "LinkedComplaint")
record LinkedView(@Schema(allowableValues = {
        "complain", "follow", "apology"}) String purpose,
        @Nullable @Schema(description = "Day of the session; behind a link to complain") LocalDate session,
        @Nullable @Schema(description = "When the link to complain ends") OffsetDateTime until,
        @Nullable @Schema(description = "Behind a link to an apology") String words,
        @Nullable @Schema(description = "Behind a link to follow, like all below") String reference,
        @Nullable @Schema(allowableValues = {"received", "in-progress", "answered", "closed"}) String state,
        @Nullable OffsetDateTime filedAt, @Nullable List<MessageView> messages,
        @Nullable @Schema(description = "What is wanted from the client", allowableValues = {
                "reply", "satisfaction", "nothing"}) String asks,
        @Nullable @Schema(description = "Whether the desk alone takes down what there is to add") Boolean atTheDesk) {

    /** Something that was said. */
    @Schema(name = "LinkedMessage")
    record MessageView(OffsetDateTime at,
            @Schema(allowableValues = {"update", "question", "reply", "answer"}) String what, String words) {}

    static LinkedView toRead(ReadApology.Apology apology) {
        return new LinkedView("apology", null, null, apology.words(), null, null, null, null, null, null);
    }

    static LinkedView toComplain(LocalDate session, OffsetDateTime until) {
        return new LinkedView("complain", session, until, null, null, null, null, null, null, null);
    }
}
