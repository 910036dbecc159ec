package org.confidant.staffservice.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;

/** Measures for tests. */
final class Ordered {
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123Z");
    static final StaffId LI = new StaffId("li");

    private Ordered() {}

    static Measure talk(String id, String branch) {
        return ordered(id, MeasureKind.TALK, LI, branch, Optional.empty(), Optional.empty());
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

    static Completion by(String person, int score) {
        return new Completion(Optional.of(new StaffId(person)), NOON, OptionalInt.of(score), Optional.empty());
    }

    private static Measure ordered(String id, MeasureKind kind, StaffId person, String branch, Optional<String> course,
            Optional<Instant> until) {
        return Measure.ordered(new MeasureId(id), new Order(kind, person, new BranchId(branch), "complaint", course,
                until, List.of("punctuality", "outside-influence")));
    }
}
