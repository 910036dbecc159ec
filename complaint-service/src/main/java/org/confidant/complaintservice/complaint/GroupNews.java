package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        List<StaffId> knew = before.map(one -> one.group().admitted()).orElse(List.of());
        notice("member", id, complaint, without(now.group().admitted(), knew)).ifPresent(news::add);
        notice("statement-wanted", id, complaint, asked(before, now)).ifPresent(news::add);
        return news;
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

    /** In neutral words: the number, and neither matter nor names. */
    private static Optional<Message> notice(String template, String id, Complaint complaint, List<StaffId> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> body = new HashMap<>(Map.of("template", template, "complaint", id, "reference",
                complaint.reference().toString(), "branch", complaint.origin().branch().value(), "people",
                people.stream().map(StaffId::value).toList(), "roles", List.of(), "except", List.of()));
        return Optional.of(new Message("staff-service", "StaffNotice", body));
    }
}
