package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;

/** Measures for tests. */
final class Ordered {
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123Z");
    static final StaffId LI = new StaffId("li");

    private Ordered() {}

    static Measure talk(String id, String branch) {
        return talk(id, LI, branch);
    }

    static Measure talk(String id, StaffId person, String branch) {
        return ordered(id, MeasureKind.TALK, person, branch, Optional.empty(), Optional.empty());
    }

    static Measure training(String id, StaffId person, String branch) {
        return ordered(id, MeasureKind.TRAINING, person, branch, Optional.of("Handling emotion"), Optional.empty());
    }

    static Measure training(String id, String branch) {
        return training(id, LI, branch);
    }

    static Measure suspension(String id, StaffId person, String branch, Instant until) {
        return ordered(id, MeasureKind.SUSPENSION, person, branch, Optional.empty(), Optional.of(until));
    }

    static Completion failed(String examiner, int score) {
        return Completion.examined(false, score, new StaffId(examiner), NOON);
    }

    static Completion passed(String examiner, int score) {
        return Completion.examined(true, score, new StaffId(examiner), NOON);
    }

    static Completion held(String by) {
        return Completion.held(new StaffId(by), NOON, Optional.of("all is well"));
    }

    private static Measure ordered(String id, MeasureKind kind, StaffId person, String branch, Optional<String> course,
            Optional<Instant> until) {
        return Measure.ordered(new MeasureId(id), new Order(kind, person, new BranchId(branch), "complaint", course,
                until, List.of("punctuality", "outside-influence")));
    }
}
