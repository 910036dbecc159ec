package org.confidant.archiveservice.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.platform.outbox.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What complaint-service and we tell each other, against the files that its own tests produce. */
class ComplaintContractTest {
    private static final Path OURS = Path.of("src/test/resources/contracts");
    private static final Path THEIRS = Path.of("../complaint-service/src/test/resources/contracts");

    @Test
    void our_answer_is_the_one_its_inbox_takes() throws IOException {
        Message known = AccessKnown.of(Grant.told("c1", "b1", new BranchId("north"), 1, Map.of()));

        JsonNode taken = read(THEIRS.resolve("inbox-access-known.json")).at("/request/body");
        assertThat(known.type()).isEqualTo(taken.path("type").asString());
        assertThat(new TreeSet<>(known.body().keySet())).isEqualTo(fields(taken.path("body")));
    }

    @Test
    void our_inbox_takes_what_it_tells() throws IOException {
        JsonNode taken = read(OURS.resolve("inbox-access-granted.json")).at("/request/body");

        JsonNode told = read(THEIRS.resolve("told-access-granted.json"));

        assertThat(told.path("type")).isEqualTo(taken.path("type"));
        assertThat(fields(told.path("body"))).isEqualTo(fields(taken.path("body")));
        assertThat(fields(told.at("/body/members/0"))).isEqualTo(fields(taken.at("/body/members/0")));
    }

    private static JsonNode read(Path contract) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(contract));
    }

    private static Set<String> fields(JsonNode body) {
        return new TreeSet<>(body.propertyNames());
    }
}
