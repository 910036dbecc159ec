package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.springframework.stereotype.Component;

/** Lets a client be told by mail, each time with a fresh link by which to read it and to speak (C7). */
@Component
final class TellClient {
    private final WordSeals seals;
    private final Clock clock;

    TellClient(WordSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** It has come in. */
    Change<Complaint> filed(String id, Complaint complaint) {
        return told(complaint, Optional.of(seals.created(id)),
                (client, link, key) -> ComplaintNews.filed(id, complaint, client, link, key));
    }

    /** What was said in that way, by mail only; who is no client has none. */
    Change<Complaint> of(Telling telling, Way way, String id, Complaint complaint) {
        requireReach(complaint, way);
        return way == Way.MAIL ? of(telling, id, complaint) : Change.silent(complaint);
    }

    /** Whether what is said in that way comes to them. */
    static boolean reaches(Complaint complaint, Way way) {
        return way != Way.MAIL || (complaint.client().isPresent() && complaint.following().unreached().isEmpty());
    }

    static void requireReach(Complaint complaint, Way way) {
        if (way == Way.MAIL && complaint.client().isEmpty()) {
            throw new Refusal(ComplaintProblem.NO_CLIENT_TO_MAIL, "They are told another way.").field("way",
                    "must be phone or in-person, because no client is known");
        }
        if (way == Way.MAIL && complaint.following().unreached().isPresent()) {
            throw new Refusal(ComplaintProblem.CLIENT_NOT_REACHABLE, "Somebody speaks to them.").field("way",
                    "must be phone or in-person, because no mail reaches the client");
        }
    }

    /** There is news of it. Who is no client, or whose words were erased, is told nothing. */
    Change<Complaint> of(Telling telling, String id, Complaint complaint) {
        return told(complaint, seals.keyUnlessErased(id),
                (client, link, key) -> ComplaintNews.told(telling, id, complaint, client, link, key));
    }

    private Change<Complaint> told(Complaint complaint, Optional<SubjectKey> key, Mail mail) {
        if (complaint.client().isEmpty() || key.isEmpty()) {
            return Change.silent(complaint);
        }
        LinkToken link = LinkToken.random();
        return new Change<>(
                complaint.with(complaint.following().minted(new FollowLink(link.hash(), clock.instant()))),
                List.of(mail.with(complaint.client().get(), link, key.get())));
    }

    /** A mail that carries that link. */
    private interface Mail {
        Message with(ClientId client, LinkToken link, SubjectKey key);
    }
}
