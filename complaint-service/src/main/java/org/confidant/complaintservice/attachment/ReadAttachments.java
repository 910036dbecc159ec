package org.confidant.complaintservice.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.WhoReads;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.crypto.StreamKey;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Shows and opens a complaint's attachments for those who may read them. */
@Component
public final class ReadAttachments {
    private final Attachments attachments;
    private final Chunks chunks;
    private final AttachmentWalls walls;
    private final WordSeals seals;
    private final MeterRegistry meters;

    ReadAttachments(Attachments attachments, Chunks chunks, AttachmentWalls walls, WordSeals seals,
            MeterRegistry meters) {
        this.attachments = attachments;
        this.chunks = chunks;
        this.walls = walls;
        this.seals = seals;
        this.meters = meters;
    }

    /** An attachment with its name in clear. */
    public record Named(Attachment attachment, String name) {}

    /**
     * An attachment whose bytes can be read.
     *
     * @param bytes in clear, each segment after it was found unaltered; reading fails at the first that is not
     */
    public record Opened(Named named, InputStream bytes) {}

    public List<Named> list(String complaint, Caller caller) {
        Stored<Complaint> read = walls.toRead(complaint, caller);
        return attachments.of(read.id(), WhoReads.ANY_BRANCH).stream().map(this::named).toList();
    }

    /** The same attachment with its name, for who has just added it. */
    public Named named(Stored<Attachment> stored) {
        Attachment attachment = stored.value();
        return new Named(attachment, seals.key(attachment.complaint()).open(stored.id(), "name",
                attachment.file().name().getData()));
    }

    /** Its beginning was read already: what is altered there is refused before anything is answered. */
    public Opened open(String complaint, int n, Caller caller) {
        Stored<Complaint> read = walls.toRead(complaint, caller);
        Stored<Attachment> stored = attachments.byNumber(read.id(), n, WhoReads.ANY_BRANCH)
                .orElseThrow(Refusal::notFound);
        try {
            Opened opened = new Opened(named(stored), begun(stored));
            ComplaintMeter.ATTACHMENTS.counter(meters, "read").increment();
            return opened;
        } catch (IOException | BrokenSeal altered) {
            throw new Refusal(ComplaintProblem.ATTACHMENT_DAMAGED, "Tell us; nothing of it can be shown.");
        }
    }

    private InputStream begun(Stored<Attachment> stored) throws IOException {
        Attachment.SealedFile file = stored.value().file();
        SubjectKey subject = seals.key(stored.value().complaint());
        InputStream bytes = new BufferedInputStream(
                StreamKey.of(subject, stored.id(), file.key()).opening(new ChunkInput(chunks, file.upload())));
        bytes.mark(1);
        int first = bytes.read();
        if (first < 0) {
            throw new IOException("no attachment is empty");
        }
        bytes.reset();
        return bytes;
    }
}
