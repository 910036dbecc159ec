package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.types.Binary;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

/** What every store of attachments promises. */
public abstract class AttachmentsContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final Binary SEALED = new Binary(new byte[]{1, 2, 3});

    private final Attachments attachments = attachments();

    /** An empty one. */
    protected abstract Attachments attachments();

    private static Command command(String id) {
        return new Command(id, true, "hash", "somebody", OptionalLong.empty());
    }

    private static Attachment attachment(String complaint, int n) {
        return new Attachment(complaint, new BranchId("north"), n,
                new Attachment.SealedFile(SEALED, "application/pdf", 5_000_000_000L, SEALED, "up" + n), "chen",
                Instant.parse("2026-05-11T04:00:00.123Z"));
    }

    @Test
    void what_is_published_is_read_as_it_was() {
        assertThat(attachments.publish(0, attachment("c", 1), command("one"))).isPresent();

        assertThat(attachments.byNumber("c", 1, ALL).map(Stored::value)).contains(attachment("c", 1));
        assertThat(attachments.byNumber("c", 1, LinkScope.of("south"))).isEmpty();
        assertThat(attachments.byNumber("c", 2, ALL)).isEmpty();
        assertThat(attachments.standing("one").upload()).contains("up1");
        assertThat(attachments.addedBefore(command("one")).map(Stored::id)).contains("one");
        assertThatThrownBy(() -> attachments.addedBefore(command("one").withBody("other"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_complaint_s_attachments_come_by_number() {
        attachments.publish(0, attachment("c", 2), command("b"));
        attachments.publish(0, attachment("c", 1), command("a"));
        attachments.publish(0, attachment("d", 1), command("d"));

        assertThat(attachments.of("c", ALL)).extracting(stored -> stored.value().n()).containsExactly(1, 2);
        assertThat(attachments.of("c", LinkScope.of("south"))).isEmpty();
    }

    @Test
    void a_number_is_given_once() {
        attachments.publish(0, attachment("c", 1), command("one"));

        assertThat(attachments.publish(0, attachment("c", 1), command("two"))).isEmpty();
        assertThat(attachments.addedBefore(command("two"))).isEmpty();
        assertThat(attachments.publish(0, attachment("c", 2), command("two"))).isPresent();
    }

    @Test
    void what_was_spoiled_is_published_only_by_who_read_it_since() {
        assertThat(attachments.standing("one")).isEqualTo(new Attachments.Standing(0, Optional.empty()));
        assertThat(attachments.spoil("one", 0)).isTrue();
        assertThat(attachments.spoil("other", 0)).isTrue();
        assertThat(attachments.spoil("one", 0)).isFalse();
        assertThat(attachments.publish(0, attachment("c", 1), command("one"))).isEmpty();
        assertThat(attachments.spoil("one", 1)).isTrue();

        assertThat(attachments.standing("one")).isEqualTo(new Attachments.Standing(2, Optional.empty()));
        assertThat(attachments.publish(1, attachment("c", 1), command("one"))).isEmpty();
        assertThat(attachments.publish(2, attachment("c", 1), command("one"))).isPresent();
        assertThat(attachments.spoil("one", 3)).isFalse();
        assertThat(attachments.of("c", ALL)).hasSize(1);
    }
}
