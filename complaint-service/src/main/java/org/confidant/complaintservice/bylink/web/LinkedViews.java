package org.confidant.complaintservice.bylink.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.FollowComplaint;
import org.confidant.complaintservice.complaint.HistoryEntry;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** What is behind links, in the branch's zone and in words for clients. */
@Component
class LinkedViews {
    private final FollowComplaint followComplaint;
    private final Roster roster;

    LinkedViews(FollowComplaint followComplaint, Roster roster) {
        this.followComplaint = followComplaint;
        this.roster = roster;
    }

    LinkedView toComplain(OpenLink.Visitor visitor) {
        ZoneId zone = zone(visitor.session().branch());
        return LinkedView.toComplain(visitor.session().startedAt().atZone(zone).toLocalDate(),
                local(visitor.session().linksEnd(), zone));
    }

    LinkedView toFollow(Stored<Complaint> stored) {
        Complaint complaint = stored.value();
        ZoneId zone = zone(complaint.origin().branch());
        String state = state(complaint);
        boolean over = state.equals("closed")
                || (state.equals("answered") && complaint.state() instanceof ComplaintState.Duplicate);
        return new LinkedView("follow", null, null, null, complaint.reference().toString(), state,
                local(complaint.filedAt(), zone),
                followComplaint.messages(stored).stream()
                        .map(message -> new LinkedView.MessageView(local(message.at(), zone),
                                what(message.what()), message.words()))
                        .toList(),
                FollowComplaint.wanted(complaint).name().toLowerCase(Locale.ROOT), over);
    }

    /** How it is looked into is nothing for clients; a duplicate is answered with what it repeats. */
    private static String state(Complaint complaint) {
        return switch (complaint.state()) {
            case ComplaintState.Received _ -> "received";
            case ComplaintState.Classified _,ComplaintState.Proposed _ -> "in-progress";
            case ComplaintState.Answered _ -> "answered";
            case ComplaintState.Closed _ -> "closed";
            case ComplaintState.Duplicate _ -> complaint.following().echo().isPresent() ? "answered" : "in-progress";
        };
    }

    private static String what(HistoryEntry.What what) {
        return switch (what) {
            case UPDATED -> "update";
            case ASKED -> "question";
            case REPLIED -> "reply";
            default -> "answer";
        };
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }

    private ZoneId zone(BranchId branch) {
        return roster.zone(branch, LinkScope.of(branch.value()));
    }
}
