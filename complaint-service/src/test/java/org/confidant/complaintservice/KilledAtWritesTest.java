package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.confidant.complaintservice.testing.DyingService;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.StandIn;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real program is killed at write after write on the whole road of a complaint, before or after the write is done, and is
 * started again. In the end no measure is there twice and none is lost, and no grant outlives its end. With
 * {@code -Dconfidant.kills=all} it dies at every write, which takes many walks.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "stands before the embedded store")
class KilledAtWritesTest {
    private static final int EVERY = 13;

    static Stream<Arguments> walks() {
        return "all".equals(System.getProperty("confidant.kills"))
                ? IntStream.rangeClosed(1, EVERY).boxed()
                        .flatMap(first -> Stream.of(Arguments.of(first, false), Arguments.of(first, true)))
                : Stream.of(Arguments.of(1, true));
    }

    @ParameterizedTest(name = "first at write {0}, after it is done: {1}")
    @MethodSource("walks")
    void wherever_it_dies_all_is_there_once_in_the_end(int first, boolean afterTheWrite) throws IOException {
        try (DyingService service = new DyingService()) {
            Road road = new Road(service);

            service.die(first, EVERY, afterTheWrite);
            Road.Walked walked = road.walk();
            service.until(() -> service.told().of(walked.interim()).size() >= 2 && service.hasToldAll());

            assertThat(service.deaths()).hasSizeGreaterThan(5);
            requireHistory(service, walked.one());
            requireMeasures(service, walked);
            requireTold(service, walked);
        }
    }

    private static void requireHistory(DyingService service, Investigated one) {
        String owner = one.office().token("sun");

        assertThat(one.show(owner).expect(200).body().path("inside").path("history").valueStream()
                .map(entry -> entry.path("what").asString())).as("died %s", service.deaths())
                .containsExactly("Filed", "Classified", "Investigated", "Heard", "Found", "Found", "Found", "Asked",
                        "Replied", "Proposed", "Answered", "Reopened", "Proposed", "Answered", "Closed");
        assertThat(service.answered(service.at(owner, one.path("/attachments/1")).GET().build()).body())
                .isEqualTo(Road.FILE);
        assertThat(Stream.of("complaints", "sessions", "attachments").map(service::count)).containsOnly(1L);
    }

    private static void requireMeasures(DyingService service, Road.Walked walked) {
        assertThat(service.get(walked.one().office().token("sun"), walked.one().path("/measures")).items())
                .extracting(view -> view.path("id").asString() + " " + view.path("state").asString())
                .as("died %s", service.deaths())
                .containsExactlyInAnyOrder(walked.interim() + " Done", walked.talk() + " Done",
                        walked.training() + " Done", walked.compensation() + " Done");
    }

    private static void requireTold(DyingService service, Road.Walked walked) {
        Investigated one = walked.one();

        assertThat(types(service, service.told(), one.session())).containsExactly("LinkMinted");
        assertThat(types(service, service.told(), one.id())).containsExactly("ComplaintFiled", "ComplaintTold",
                "ComplaintTold", "ComplaintTold");
        assertThat(types(service, service.staffTold(), one.id())).containsOnly("StaffNotice");
        assertThat(service.staffTold().of(one.id())).extracting(notice -> notice.body().get("template"))
                .containsExactlyInAnyOrder("member", "statement-wanted", "reopened");
        assertThat(types(service, service.told(), walked.interim())).containsExactly("BookingsStopped",
                "BookingsStopped");
        assertThat(types(service, service.told(), walked.compensation())).containsExactly("MeasureOrdered");
        assertThat(types(service, service.staffTold(), walked.talk())).containsExactly("MeasureOrdered");
        assertThat(types(service, service.staffTold(), walked.training())).containsExactly("MeasureOrdered");
        assertThat(types(service, service.archiveTold(), one.id())).containsOnly("AccessGranted");
        assertThat(service.archiveTold().of(one.id())).extracting(grant -> grant.body().get("round"))
                .containsExactly(1, 2, 3);
        assertThat(service.archiveTold().of(one.id()).getLast().body()).containsEntry("members", List.of());
    }

    /** A message may come twice, with the same number and the same body; then it counts once. */
    private static List<String> types(DyingService service, StandIn receiver, String sender) {
        List<Envelope> told = receiver.of(sender);
        assertThat(told).as("died %s", service.deaths()).extracting(Envelope::n)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
        return told.stream().map(Envelope::type).toList();
    }
}
