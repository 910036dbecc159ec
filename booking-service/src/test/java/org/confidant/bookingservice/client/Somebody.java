package org.confidant.bookingservice.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.WeeklyHours;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;

/** People, branches and requests to test with. */
public final class Somebody {
    public static final BranchId SHANGHAI = new BranchId("shanghai");
    public static final BranchId LONDON = new BranchId("london");
    public static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    public static final Guardian MOTHER = new Guardian("Li Na", "mother", Optional.of("+8613900139000"),
            Optional.of("lina@example.com"));

    private static final Map<BranchId, Branch> BRANCHES = Map.of(
            SHANGHAI, new Branch(SHANGHAI, "Shanghai", "CN", ZoneId.of("Asia/Shanghai"), WeeklyHours.NONE),
            LONDON, new Branch(LONDON, "London", "GB", ZoneId.of("Europe/London"), WeeklyHours.NONE));

    private Somebody() {}

    public static Branches branches() {
        return (id, scope) -> Optional.ofNullable(BRANCHES.get(id)).filter(branch -> scope.includes(id.value()));
    }

    public static Branch branch(BranchId id) {
        return Optional.ofNullable(BRANCHES.get(id)).orElseThrow();
    }

    public static BranchScope scope(BranchId... branches) {
        return new Caller("desk", Set.of(Role.RECEPTIONIST),
                Set.of(Arrays.stream(branches).map(BranchId::value).toArray(String[]::new))).scope();
    }

    public static Command command() {
        return command(UUID.randomUUID().toString(), "body");
    }

    public static Command command(String id, String body) {
        return new Command(id, true, body, "desk", OptionalLong.empty());
    }

    public static Particulars adult(String phone) {
        return named("Wang Xiaoming", phone);
    }

    public static Particulars named(String name, String phone) {
        return new Particulars(name, Optional.of(phone), Optional.of("wang@example.com"), Gender.MALE, 1988,
                Optional.of("zh-CN"), ContactWishes.NONE, List.of("hiking"), Optional.of("quiet room"), List.of());
    }

    public static Particulars girlOf13(Guardian... guardians) {
        return new Particulars("Zhang Min", Optional.empty(), Optional.of("min@example.com"), Gender.FEMALE, 2013,
                Optional.empty(), ContactWishes.NONE, List.of(), Optional.empty(), List.of(guardians));
    }

    public static Client filed(String id, BranchId branch, Particulars particulars) {
        return new Client(new ClientId(id), branch, Optional.empty(), particulars, false);
    }
}
