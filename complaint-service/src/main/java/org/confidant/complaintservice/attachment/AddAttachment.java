package org.confidant.complaintservice.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.session.OpenLink;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds a file to a complaint (C2): its bytes first, then, with one write, the document by which they are found. */
@Component
public final class AddAttachment {
    private static final Logger LOG = LoggerFactory.getLogger(AddAttachment.class);

    private final Attachments attachments;
    private final Chunks chunks;
    private final KeepFile keepFile;
    private final AttachmentWalls walls;
    private final Complaints complaints;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    AddAttachment(Attachments attachments, Chunks chunks, KeepFile keepFile, AttachmentWalls walls,
            Complaints complaints, AttachmentSettings settings, Clock clock, MeterRegistry meters) {
        this.attachments = attachments;
        this.chunks = chunks;
        this.keepFile = keepFile;
        this.walls = walls;
        this.complaints = complaints;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Refuses what says beforehand that it is too long. */
    public void requireFits(long declared) {
        ArrivingBody.requireFits(declared, settings.largest().toBytes());
    }

    /** For who handles the complaint, and for a day for who took it down. */
    public Stored<Attachment> add(String complaint, NewFile file, Caller caller, Command command) {
        return add(walls.toAdd(complaint, caller), file, caller.id(), caller.scope(), command);
    }

    /** To what was complained of last by that link's holder. */
    public Stored<Attachment> add(OpenLink.Visitor visitor, NewFile file, Command command) {
        String by = "participant " + visitor.participant().number();
        BranchScope scope = LinkScope.of(visitor.session().branch().value());
        Stored<Complaint> last = complaints.lastBy(visitor.id(), by, scope)
                .orElseThrow(() -> new Refusal(ComplaintProblem.NOTHING_FILED,
                        "Complain first, then send the files that belong to it."));
        requireOpen(last, command);
        return add(last, file, by, scope, command);
    }

    /** Nobody looks at a closed one any more. What was added before it was closed is still answered. */
    private void requireOpen(Stored<Complaint> last, Command command) {
        if (last.value().state() instanceof ComplaintState.Closed closed
                && attachments.standing(command.id()).upload().isEmpty()) {
            throw new Refusal(ComplaintProblem.ILLEGAL_COMPLAINT_STEP,
                    "It is closed. The desk takes down what there is to add, and you may complain again.")
                    .with("state", closed.word());
        }
    }

    private Stored<Attachment> add(Stored<Complaint> complaint, NewFile file, String by, BranchScope scope,
            Command command) {
        ArrivingBody body = new ArrivingBody(file.bytes(), settings.largest().toBytes());
        Attachments.Standing before = attachments.standing(command.id());
        if (before.upload().isPresent()) {
            body.drain();
            return attachments.addedBefore(command.withBody(body.hash())).orElseThrow(AddAttachment::meanwhile);
        }
        place(complaint.id(), scope);
        Chunks.Draft draft = new Chunks.Draft(Ids.random(), command.id(), before.version());
        Attachment.SealedFile kept = keepFile.keep(complaint.id(), file.name(), body, draft);
        try {
            return published(draft, complaint, kept, by, scope, command.withBody(body.hash()));
        } catch (Refusal refusal) {
            chunks.remove(draft.upload());
            throw refusal;
        }
    }

    /** When the store fails here, whether it is published is not known: the sweep will find out. */
    private Stored<Attachment> published(Chunks.Draft draft, Stored<Complaint> complaint, Attachment.SealedFile kept,
            String by, BranchScope scope, Command command) {
        for (int attempt = 0; attempt <= settings.places(); attempt++) {
            Optional<Stored<Attachment>> published = attachments.publish(draft.unborn(),
                    new Attachment(complaint.id(), complaint.value().origin().branch(),
                            place(complaint.id(), scope), kept, by, clock.instant()),
                    command);
            Optional<Stored<Attachment>> there = published.or(() -> attachments.addedBefore(command));
            if (there.isPresent()) {
                return cleaned(draft, there.get());
            }
            if (attachments.standing(draft.attachment()).version() != draft.unborn()) {
                throw meanwhile();
            }
        }
        throw meanwhile();
    }

    /** Of two at once under one key the other one's bytes may stand. */
    private Stored<Attachment> cleaned(Chunks.Draft draft, Stored<Attachment> there) {
        if (there.value().file().upload().equals(draft.upload())) {
            ComplaintMeter.ATTACHMENTS.counter(meters, "kept").increment();
            settle(draft);
        } else {
            chunks.remove(draft.upload());
        }
        return there;
    }

    /** It is published already; what is not tidied now is by the sweep. */
    private void settle(Chunks.Draft draft) {
        try {
            chunks.settle(draft.upload());
        } catch (RuntimeException storeEnded) {
            LOG.info("An upload is left to the sweep: {}", storeEnded.getClass().getSimpleName());
        }
    }

    /** The next free number. */
    private int place(String complaint, BranchScope scope) {
        List<Stored<Attachment>> there = attachments.of(complaint, scope);
        if (there.size() >= settings.places()) {
            throw new Refusal(ComplaintProblem.ATTACHMENTS_FULL,
                    "A complaint has at most " + settings.places() + " attachments.");
        }
        return there.isEmpty() ? 1 : there.getLast().value().n() + 1;
    }

    private static Refusal meanwhile() {
        return new Refusal(PlatformProblem.CHANGED_MEANWHILE, "The upload took too long; send it again.");
    }
}
