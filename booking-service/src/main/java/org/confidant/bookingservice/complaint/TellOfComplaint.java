package org.confidant.bookingservice.complaint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.complaint.ComplaintMessage.MeasureOrdered;
import org.confidant.bookingservice.complaint.ComplaintMessage.Told;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.TellClient;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Envelope;
import org.springframework.stereotype.Component;

/**
 * Tells a client, or a minor's guardians, that there is news of their complaint: its number and where to read it, never a word
 * of it. Who is unknown or erased is not told, and complaint-service hears that.
 */
@Component
final class TellOfComplaint {
    private final TellClient tellClient;
    private final ClientSeals seals;
    private final FollowNews followNews;

    TellOfComplaint(TellClient tellClient, ClientSeals seals, FollowNews followNews) {
        this.tellClient = tellClient;
        this.seals = seals;
        this.followNews = followNews;
    }

    void tell(Told told, Envelope envelope, BranchScope scope) {
        BranchId branch = new BranchId(told.branch());
        if (!tell(told.template(), told.complaint(), branch, new ClientId(told.client()), told.reference(),
                Optional.ofNullable(told.link()), Optional.empty(), envelope, scope)) {
            followNews.reachedNobody(id(envelope), branch, told.complaint());
        }
    }

    /** An apology is carried out by it; an amount is due whether they can be told of it or not. */
    void tell(MeasureOrdered order, Envelope envelope, BranchScope scope) {
        BranchId branch = new BranchId(order.branch());
        Optional<String> measure = order.due().isPresent() ? Optional.empty() : Optional.of(order.measure());
        if (!tell(order.template(), order.complaint(), branch, new ClientId(order.client()), order.reference(),
                Optional.ofNullable(order.link()), measure, envelope, scope)) {
            measure.ifPresentOrElse(followNews::reachedNobody,
                    () -> followNews.reachedNobody(id(envelope), branch, order.complaint()));
        }
    }

    /** Whether there is somebody to tell. */
    private boolean tell(String template, String complaint, BranchId branch, ClientId client, String reference,
            Optional<String> link, Optional<String> measure, Envelope envelope, BranchScope scope) {
        return seals.sealed(client, complaint, "reference", reference)
                .map(number -> tellClient.tell(id(envelope), branch, client,
                        new News.OfComplaint(template, complaint, number,
                                link.flatMap(token -> seals.sealed(client, complaint, "link", token)), measure),
                        envelope.n(), scope))
                .filter(recipients -> recipients > 0).isPresent();
    }

    /** The desk sees the ids of notices, so this one says nothing of the complaint. */
    private static String id(Envelope envelope) {
        return UUID.nameUUIDFromBytes((envelope.sender() + "/" + envelope.n()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
