package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.complaintservice.complaint.investigation.Group;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;

/**
 * What a step means to the group, whichever step it was: archive-service is told whom to let in, members that they are members,
 * accused that they are asked. It goes with the very write, so that no grant outlives its end.
 */
public final class GroupNews {
    private GroupNews() {}

    /** The change together with what others must learn of the group by it. */
    public static Change<Complaint> with(Stored<Complaint> read, Change<Complaint> change) {
        List<Message> all = new ArrayList<>(change.messages());
        change.next().investigation().ifPresent(
                now -> all.addAll(told(read.id(), change.next(), read.value().investigation(), now)));
        return new Change<>(change.next(), all);
    }

    private static List<Message> told(String id, Complaint complaint, Optional<Investigation> before,
            Investigation now) {
        List<Message> news = new ArrayList<>();
        if (before.filter(one -> one.group().round() == now.group().round()).isEmpty()) {
            complaint.origin().session().ifPresent(session -> news.add(granted(id, complaint, session, now.group())));
        }
        notice("member", id, complaint, letIn(complaint, before, now.group())).ifPresent(news::add);
        notice("statement-wanted", id, complaint, asked(before, now)).ifPresent(news::add);
        return news;
    }

    /** Who was in already knows, unless their time was over when it was given again. */
    private static List<StaffId> letIn(Complaint complaint, Optional<Investigation> before, Group now) {
        Instant step = complaint.history().getLast().at();
        List<StaffId> knew = before.map(Investigation::group)
                .filter(group -> group.until().equals(now.until()) || step.isBefore(group.until()))
                .map(Group::admitted).orElse(List.of());
        return without(now.admitted(), knew);
    }

    private static Message granted(String id, Complaint complaint, String session, Group group) {
        return new Message("archive-service", "AccessGranted",
                Map.of("complaint", id, "session", session, "branch", complaint.origin().branch().value(), "round",
                        group.round(), "members", group.admitted().stream()
                                .map(person -> member(person, group.until())).toList()));
    }

    private static Map<String, Object> member(StaffId person, Instant until) {
        return Map.of("person", person.value(), "until", until.toString());
    }

    /** Whoever is asked anew is told anew. */
    private static List<StaffId> asked(Optional<Investigation> before, Investigation now) {
        List<Hearing> known = before.map(Investigation::hearings).orElse(List.of());
        return now.hearings().stream().filter(hearing -> hearing.open() && !known.contains(hearing))
                .map(Hearing::accused).toList();
    }

    private static List<StaffId> without(List<StaffId> people, Collection<StaffId> others) {
        return people.stream().filter(person -> !others.contains(person)).toList();
    }

    private static Optional<Message> notice(String template, String id, Complaint complaint, List<StaffId> people) {
        return people.isEmpty() ? Optional.empty() : Optional.of(StaffNews.to(people, template, id, complaint));
    }
}
