package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.Reference;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.outbox.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files of what is told about measures, as it is on the wire, for the services that take it. When
 * something else is told, the file it would be lies under target/contracts.
 */
class ToldContractTest {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Instant NOW = Instant.parse("2026-05-11T02:00:00Z");
    private static final StaffId LI = new StaffId("li");
    private static final ClientId CLIENT = new ClientId("cl1");
    private static final Proposal PROPOSAL = new Proposal("wang", NOW, new Binary(new byte[0]));

    private final SubjectKeys keys = TestKeys.subjectKeys();
    private final MeasureNews news = new MeasureNews(new MeasureSeals(keys));

    private Message ordered(Treatment treatment) {
        return news.ordered("m1", Measure.of("c1", new BranchId("shanghai-jingan"), treatment, PROPOSAL),
                Reference.typed("0000 0000 0007 9444").orElseThrow(), List.of("behaviour"),
                treatment instanceof Treatment.Apology
                        ? Optional.of(new LinkToken("c0123456789"))
                        : Optional.empty());
    }

    @Test
    void what_is_told_of_measures_is_as_its_contracts_say() throws IOException {
        keys.create(WordSeals.subject("c1"));
        Map<String, Message> told = new LinkedHashMap<>();
        told.put("told-measure-ordered-talk", ordered(new Treatment.Talk(LI)));
        told.put("told-measure-ordered-training", ordered(new Treatment.Training(LI, "Listening")));
        told.put("told-measure-ordered-suspension", ordered(new Treatment.Suspension(LI, NOW.plusSeconds(86_400))));
        told.put("told-measure-ordered-apology",
                ordered(new Treatment.Apology(CLIENT, new Binary(new byte[0]), "hash")));
        told.put("told-measure-ordered-compensation",
                ordered(new Treatment.Compensation(CLIENT, new Money(10_000, Currency.getInstance("CNY")))));
        told.put("told-bookings-stopped", news.stopped("c1-interim-li",
                InterimMeasure.of("c1", new BranchId("shanghai-jingan"), LI, PROPOSAL, "k")));

        for (Map.Entry<String, Message> one : told.entrySet()) {
            ObjectNode produced = produce(one.getKey(), one.getValue());
            assertThat(produced).as(one.getKey())
                    .isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(one.getKey() + ".json"))));
        }
    }

    private ObjectNode produce(String name, Message message) throws IOException {
        ObjectNode contract = JSON.createObjectNode().put("receiver", message.receiver()).put("type", message.type());
        contract.set("body", JSON.readTree(
                JSON.writeValueAsString(SealedValue.opened(message.body(), keys).orElseThrow())));
        Files.createDirectories(PRODUCED);
        Files.writeString(PRODUCED.resolve(name + ".json"), contract.toPrettyString() + "\n");
        return (ObjectNode) JSON.readTree(contract.toString());
    }
}
