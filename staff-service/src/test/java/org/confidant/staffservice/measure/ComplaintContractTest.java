package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What we answer complaint-service, which ordered measures, against the files that its own tests produce. */
class ComplaintContractTest extends MeasuresOverHttp {
    private void requireTaken(String measure, int n, String contract) {
        eventually(() -> told(measure).size() >= n);
        JsonNode told = toldComplaint("measures:" + measure).get(n - 1);

        InboxContract.of("complaint-service", contract).requireLike("staff-service:measures:" + measure,
                told.path("type").asString(), told.path("body"), "result", "reason");
    }

    @Test
    void the_way_of_a_training_is_what_its_inbox_takes() {
        String branch = branch();
        String training = training(branch, practitioner(branch));
        exam(trainer(branch), training, "failed", 40);
        exam(trainer(branch), training, "passed", 88);

        requireTaken(training, 1, "inbox-measure-accepted");
        requireTaken(training, 2, "inbox-training-failed");
        requireTaken(training, 3, "inbox-training-passed");
    }

    @Test
    void talks_and_suspensions_come_back_as_its_inbox_takes_them() {
        String branch = branch();
        String person = practitioner(branch);
        String talk = talk(branch, person);
        post(trainer(branch), "/talks/" + talk + "/completion", "{}");
        String suspension = ordered(branch, "suspension", person, ", \"until\": \"2026-01-01T00:00:00Z\"");

        requireTaken(talk, 2, "inbox-talk-held");
        requireTaken(suspension, 2, "inbox-suspension-over");
    }

    @Test
    void what_is_refused_is_refused_as_its_inbox_takes_it() {
        String unknown = fresh();
        order(unknown, branch(), "talk", "nobody", "");

        requireTaken(unknown, 1, "inbox-measure-refused");
        assertThat(told(unknown)).isEqualTo(List.of("MeasureRefused"));
    }
}
