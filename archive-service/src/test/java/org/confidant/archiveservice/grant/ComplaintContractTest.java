package org.confidant.archiveservice.grant;

import java.util.Map;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;

/** What we tell complaint-service, against the files that its own tests produce. */
class ComplaintContractTest extends RunningService {
    @Test
    void our_answer_is_the_one_its_inbox_takes() {
        String complaint = Served.fresh("c");
        grant(complaint, session(), 1, Map.of()).expect(204);

        InboxContract.of("complaint-service", "inbox-access-known")
                .requireLike(complaints().of(complaint, 1).getFirst());
    }
}
