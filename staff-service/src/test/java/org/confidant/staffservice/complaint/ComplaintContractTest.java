package org.confidant.staffservice.complaint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.InboxContract;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the files that complaint-service's own tests produce. */
class ComplaintContractTest extends OverHttp {
    private static final Path CONTRACTS = Path.of("../complaint-service/src/test/resources/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @Qualifier("complaint-service-courier")
    private Courier courier;

    static Stream<Path> ofTheInbox() throws IOException {
        return Files.list(CONTRACTS).filter(file -> file.getFileName().toString().startsWith("inbox-"))
                .filter(file -> read(file).path("request").path("path").asString().startsWith("/inbox/staff-service:"))
                .sorted();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheInbox")
    void what_the_inbox_answers_is_understood(Path file) {
        JsonNode request = read(file).path("request");
        int status = read(file).path("response").path("status").asInt();
        String[] path = request.path("path").asString().split("/");
        COMPLAINT.stubFor(put(urlMatching("/inbox/.*")).withRequestBody(equalToJson(request.path("body").toString()))
                .willReturn(aResponse().withStatus(status)));

        Delivery delivery = courier.deliver(envelope(path[2], Long.parseLong(path[3]), request.path("body")));

        assertThat(delivery).isInstanceOf(switch (status) {
            case 204 -> Delivery.Taken.class;
            case 422 -> Delivery.Refused.class;
            default -> Delivery.Unavailable.class;
        });
    }

    @SuppressWarnings("unchecked")
    private static Envelope envelope(String sender, long n, JsonNode message) {
        return new Envelope(sender, "complaint-service", n, message.path("type").asString(),
                Instant.parse(message.path("at").asString()), JSON.treeToValue(message.path("body"), Map.class));
    }

    @Test
    void the_roster_is_told_as_its_inbox_takes_it() {
        String branch = branch();
        send(administrator(), "PUT", "/calendars/US/2026", Bodies.calendar());
        Answer partner = post(administrator(), "/partners", Bodies.partner(branch));
        String person = post(administrator(), "/staff", Bodies.person("branch-manager", branch)).text("id");
        send(administrator(), "PUT", "/branches/" + branch + "/manager", "{\"manager\": \"%s\"}".formatted(person));
        post(administrator(), "/staff/" + person + "/role-change", Bodies.rights("auditor", branch));
        send(administrator(), "PUT", "/partners/" + partner.text("id"), Bodies.partnerChange(true, branch));

        requireTaken("inbox-branch-known", "branch:" + branch, "manager");
        requireTaken("inbox-calendar-published", "calendar:US-2026", "closed");
        requireTaken("inbox-partner-known", "partner:" + partner.text("id"), "barredUntil");
        requireTaken("inbox-person-known", "staff:" + person, "barredUntil");
    }

    /** Of the messages that tell the whole present state the first one that has that field. */
    private void requireTaken(String contract, String sender, String field) {
        eventually(() -> toldComplaint(sender).stream().anyMatch(told -> told.path("body").has(field)));
        JsonNode told = toldComplaint(sender).stream().filter(one -> one.path("body").has(field)).findFirst()
                .orElseThrow();

        InboxContract.of("complaint-service", contract).requireLike("staff-service:" + sender,
                told.path("type").asString(), told.path("body"));
    }
}
