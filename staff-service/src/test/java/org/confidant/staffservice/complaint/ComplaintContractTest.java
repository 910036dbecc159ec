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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
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
    void our_messages_hold_every_field_the_inbox_reads() {
        String branch = branch();
        send(administrator(), "PUT", "/calendars/US/2026", Bodies.calendar());
        Answer partner = post(administrator(), "/partners", Bodies.partner(branch));
        String person = post(administrator(), "/staff", Bodies.person("branch-manager", branch)).text("id");
        send(administrator(), "PUT", "/branches/" + branch + "/manager", "{\"manager\": \"%s\"}".formatted(person));
        post(administrator(), "/staff/" + person + "/role-change", Bodies.rights("auditor", branch));

        List.of("branch:" + branch, "calendar:US-2026", "partner:" + partner.text("id"), "staff:" + person).forEach(
                sender -> eventually(
                        () -> !toldComplaint(sender).isEmpty() && holdsWhatIsRead(toldComplaint(sender).getLast())));
    }

    private static boolean holdsWhatIsRead(JsonNode message) {
        Set<String> read = fieldsRead(message.path("type").asString());
        return !read.isEmpty() && read.stream().allMatch(field -> message.path("body").has(field));
    }

    private static Set<String> fieldsRead(String type) {
        try (Stream<Path> files = ofTheInbox()) {
            return files.map(file -> read(file).path("request").path("body"))
                    .filter(body -> body.path("type").asString().equals(type))
                    .flatMap(body -> body.path("body").propertyNames().stream()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
