package org.confidant.complaintservice.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.platform.crypto.StreamKey;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.stereotype.Component;

/** Seals a file while it arrives. What it keeps is a draft that nobody can find. */
@Component
final class KeepFile {
    private final Chunks chunks;
    private final FileKinds kinds;
    private final WordSeals seals;
    private final TechnicalClock technical;

    KeepFile(Chunks chunks, FileKinds kinds, WordSeals seals, TechnicalClock technical) {
        this.chunks = chunks;
        this.kinds = kinds;
        this.seals = seals;
        this.technical = technical;
    }

    /** All of it; when that fails, nothing of it stays. */
    Attachment.SealedFile keep(String complaint, String wishedName, ArrivingBody body, Chunks.Draft draft) {
        byte[] beginning = body.beginning(kinds.needed());
        if (beginning.length == 0) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "The body is empty.").field("", "must be a file");
        }
        AttachmentSettings.Kind kind = kinds.of(beginning);
        SubjectKey subject = seals.key(complaint);
        StreamKey key = StreamKey.fresh(subject, draft.attachment());
        try (OutputStream sealing = key.sealing(new ChunkOutput(chunks, draft, technical::instant))) {
            sealing.write(beginning);
            body.transferTo(sealing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException failed) {
            chunks.remove(draft.upload());
            throw failed;
        }
        return new Attachment.SealedFile(name(subject, draft.attachment(), FileName.of(wishedName, kind.endings())),
                kind.type(), body.length(), key.wrapped(), draft.upload());
    }

    private static Binary name(SubjectKey subject, String id, FileName name) {
        return new Binary(subject.seal(id, "name", name.value()));
    }
}
