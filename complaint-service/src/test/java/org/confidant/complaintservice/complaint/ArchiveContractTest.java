package org.confidant.complaintservice.complaint;

import java.util.List;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;

/** What we tell archive-service of groups, against the files that its own tests produce. */
class ArchiveContractTest extends RunningService {
    @Test
    void grants_and_their_end_are_those_its_inbox_takes() {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", List.of(one.elsewhere().id("qian"))).expect(200);
        String original = one.office().filed(one.office().accused("li"));
        one.office().sort("sun", one.id(), "normal",
                "\"reason\": \"r\", \"duplicateOf\": \"" + original + "\"").expect(200);

        InboxContract.of("archive-service", "inbox-access-granted")
                .requireLike(archiveTold().of(one.id(), 1).getFirst());
        InboxContract.of("archive-service", "inbox-access-ended")
                .requireLike(archiveTold().of(one.id(), 2).getLast());
    }
}
