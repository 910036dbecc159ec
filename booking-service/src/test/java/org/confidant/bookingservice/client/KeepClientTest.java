package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.confidant.bookingservice.client.Somebody.LONDON;
import static org.confidant.bookingservice.client.Somebody.SHANGHAI;
import static org.confidant.bookingservice.client.Somebody.adult;
import static org.confidant.bookingservice.client.Somebody.command;
import static org.confidant.bookingservice.client.Somebody.girlOf13;
import static org.confidant.bookingservice.client.Somebody.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.problem.FieldProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

class KeepClientTest {
    private final Clients clients = new ClientsInMemory();
    private final KeepClient keepClient = new KeepClient(clients, Somebody.branches(), Somebody.IN_2026);

    @Test
    void a_phone_is_kept_as_e164_of_the_branchs_country() {
        KnownClient filed = file(SHANGHAI, adult("138 0013 8000"), false);

        assertThat(filed.client().particulars().phone()).contains("+8613800138000");
        assertThat(filed.version()).isEqualTo(1);
    }

    @Test
    void a_known_phone_is_refused_with_whom_it_belongs_to() {
        KnownClient first = file(SHANGHAI, adult("138 0013 8000"), false);

        Refusal refusal = refused(SHANGHAI, adult("+86 138 0013 8000"));

        assertThat(refusal.type()).isEqualTo(ClientProblem.PHONE_KNOWN);
        assertThat(refusal.members()).isEqualTo(Map.of("candidates", List.of(first.id().value())));
    }

    @Test
    void a_shared_phone_is_no_reason_to_refuse() {
        file(SHANGHAI, adult("138 0013 8000"), false);

        assertThat(file(SHANGHAI, adult("138 0013 8000"), true).client().sharedPhone()).isTrue();
        assertThat(refused(SHANGHAI, adult("138 0013 8000")).members().get("candidates")).asInstanceOf(
                InstanceOfAssertFactories.LIST).hasSize(2);
    }

    @Test
    void another_branch_does_not_learn_of_the_phone() {
        file(SHANGHAI, adult("+86 138 0013 8000"), false);

        assertThat(file(LONDON, adult("+86 138 0013 8000"), false).client().branch()).isEqualTo(LONDON);
    }

    @Test
    void a_repeated_request_finds_the_client_it_filed() {
        Command command = command();
        KnownClient first = keepClient.file(SHANGHAI, adult("138 0013 8000"), false, scope(SHANGHAI), command);

        KnownClient again = keepClient.file(SHANGHAI, adult("138 0013 8000"), false, scope(SHANGHAI), command);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_branch_out_of_sight_is_as_unknown_as_one_that_does_not_exist() {
        assertThat(refused(LONDON, adult("020 7946 0958"), SHANGHAI).type()).isEqualTo(PlatformProblem.NOT_FOUND);
        assertThat(refused(new BranchId("nowhere"), adult("020 7946 0958"), SHANGHAI).detail())
                .isEqualTo(refused(LONDON, adult("020 7946 0958"), SHANGHAI).detail());
    }

    @Test
    void a_minor_needs_a_guardian_but_no_phone() {
        assertThat(refused(SHANGHAI, girlOf13()).type()).isEqualTo(ClientProblem.GUARDIAN_MISSING);
        assertThat(file(SHANGHAI, girlOf13(Somebody.MOTHER), false).client().particulars().guardians())
                .containsExactly(Somebody.MOTHER);
    }

    @Test
    void an_adult_needs_a_phone() {
        Particulars without = with(adult("x"), Optional.empty(), 1988, Optional.empty());

        assertThat(refused(SHANGHAI, without).type()).isEqualTo(ClientProblem.PHONE_MISSING);
    }

    @Test
    void the_year_is_the_one_of_the_branchs_zone() {
        Clock newYearInShanghai = Clock.fixed(Instant.parse("2025-12-31T17:00:00Z"), ZoneOffset.UTC);
        KeepClient late = new KeepClient(clients, Somebody.branches(), newYearInShanghai);
        Particulars born2007 = with(adult("x"), Optional.of("+8613800138000"), 2007, Optional.empty());

        assertThat(late.file(SHANGHAI, born2007, false, scope(SHANGHAI), command()).version()).isEqualTo(1);
        assertThat(catchThrowableOfType(Refusal.class,
                () -> late.file(LONDON, born2007, false, scope(LONDON), command())).type())
                .isEqualTo(ClientProblem.GUARDIAN_MISSING);
    }

    @Test
    void everything_that_cannot_be_read_is_named_at_once() {
        Guardian unreachable = new Guardian("Li Na", "mother", Optional.empty(), Optional.empty());
        Guardian misread = new Guardian("Li Bo", "father", Optional.of("soon"), Optional.empty());
        Particulars wrong = new Particulars("Zhang Min", Optional.of("none"), Optional.empty(), Gender.FEMALE, 2027,
                Optional.empty(), ContactWishes.NONE, List.of(), Optional.empty(),
                List.of(unreachable, misread));

        Refusal refusal = refused(SHANGHAI, wrong);

        assertThat(refusal.type()).isEqualTo(PlatformProblem.MALFORMED_REQUEST);
        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactlyInAnyOrder("birthYear", "phone",
                "guardians[0]", "guardians[1].phone");
    }

    @Test
    void a_change_keeps_what_it_does_not_name() {
        KnownClient filed = file(SHANGHAI, adult("138 0013 8000"), false);

        KnownClient changed = change(filed, before -> with(before, before.phone(), before.birthYear(),
                Optional.of("new@example.com")), Optional.empty());

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.client().particulars().email()).contains("new@example.com");
        assertThat(changed.client().particulars().phone()).contains("+8613800138000");
    }

    @Test
    void a_change_to_a_known_phone_is_refused_unless_it_is_shared() {
        KnownClient first = file(SHANGHAI, adult("138 0013 8000"), false);
        KnownClient second = file(SHANGHAI, adult("138 0013 8001"), false);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> changePhone(second, "138 0013 8000",
                Optional.empty()));

        assertThat(refusal.type()).isEqualTo(ClientProblem.PHONE_KNOWN);
        assertThat(refusal.members()).isEqualTo(Map.of("candidates", List.of(first.id().value())));
        assertThat(changePhone(second, "138 0013 8000", Optional.of(true)).client().sharedPhone()).isTrue();
    }

    @Test
    void a_phone_that_was_shared_cannot_silently_be_held_alone() {
        file(SHANGHAI, adult("138 0013 8000"), false);
        KnownClient sharing = file(SHANGHAI, adult("138 0013 8000"), true);

        assertThat(catchThrowableOfType(Refusal.class,
                () -> change(sharing, before -> before, Optional.of(false))).type())
                .isEqualTo(ClientProblem.PHONE_KNOWN);
        assertThat(changePhone(sharing, "138 0013 8009", Optional.empty()).client().sharedPhone()).isFalse();
    }

    @Test
    void a_change_cannot_leave_a_minor_without_guardian() {
        KnownClient girl = file(SHANGHAI, girlOf13(Somebody.MOTHER), false);

        assertThat(catchThrowableOfType(Refusal.class, () -> change(girl, _ -> girlOf13(), Optional.empty())).type())
                .isEqualTo(ClientProblem.GUARDIAN_MISSING);
    }

    private KnownClient file(BranchId branch, Particulars particulars, boolean shared) {
        return keepClient.file(branch, particulars, shared, scope(branch), command());
    }

    private Refusal refused(BranchId branch, Particulars particulars) {
        return refused(branch, particulars, branch);
    }

    private Refusal refused(BranchId branch, Particulars particulars, BranchId seen) {
        return catchThrowableOfType(Refusal.class,
                () -> keepClient.file(branch, particulars, false, scope(seen), command()));
    }

    private KnownClient changePhone(KnownClient known, String phone, Optional<Boolean> shared) {
        return change(known, before -> with(before, Optional.of(phone), before.birthYear(), before.email()), shared);
    }

    private KnownClient change(KnownClient known, UnaryOperator<Particulars> change,
            Optional<Boolean> shared) {
        return keepClient.change(known.id(), change, shared, scope(SHANGHAI), command());
    }

    private static Particulars with(Particulars who, Optional<String> phone, int birthYear, Optional<String> email) {
        return new Particulars(who.name(), phone, email, who.gender(), birthYear, who.language(), who.wishes(),
                who.interests(), who.preferences(), who.guardians());
    }
}
