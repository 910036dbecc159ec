package org.confidant.archiveservice.grant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.outbox.Body;

/** What complaint-service tells of a group: the whole present state, without members when it is over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessGranted(String complaint, String session, String branch, long round,
        List<Member> members) implements Body {

    /** Somebody of the group, and when their access ends. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String person, Instant until) {
        Member {
            Stream.of(person, until).forEach(Objects::requireNonNull);
        }
    }

    AccessGranted {
        Stream.of(complaint, session, branch, members).forEach(Objects::requireNonNull);
        members = List.copyOf(members);
    }

    @Override
    public String subject() {
        return complaint;
    }

    /** Whoever is named twice has access until the earlier end. */
    Grant told() {
        return Grant.told(complaint, session, new BranchId(branch), round,
                members.stream().collect(Collectors.toMap(member -> new StaffId(member.person()), Member::until,
                        (one, other) -> one.isBefore(other) ? one : other)));
    }
}
