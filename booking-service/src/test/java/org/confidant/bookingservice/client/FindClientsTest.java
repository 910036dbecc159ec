package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.confidant.bookingservice.client.Somebody.LONDON;
import static org.confidant.bookingservice.client.Somebody.SHANGHAI;
import static org.confidant.bookingservice.client.Somebody.adult;
import static org.confidant.bookingservice.client.Somebody.command;
import static org.confidant.bookingservice.client.Somebody.filed;
import static org.confidant.bookingservice.client.Somebody.scope;

import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindClientsTest {
    private final Clients clients = new ClientsInMemory();
    private final FindClients findClients = new FindClients(clients, Somebody.branches());

    @BeforeEach
    void file() {
        clients.create(filed("a", SHANGHAI, adult("+8613800138000")), command());
        clients.create(filed("b", LONDON, adult("+8613800138000")), command());
        clients.create(filed("c", SHANGHAI, adult("+8613800138001")), command());
    }

    @Test
    void a_phone_is_read_as_typed_in_the_branchs_country() {
        assertThat(found(new Sought.ByPhone("138 0013 8000"), Optional.empty(), scope(SHANGHAI))).containsExactly("a");
    }

    @Test
    void without_a_branch_all_of_the_callers_are_searched_in_one_order() {
        assertThat(found(new Sought.ByName("Wang Xiaoming"), Optional.empty(), scope(SHANGHAI, LONDON)))
                .containsExactly("a", "b", "c");
        assertThat(found(new Sought.ByName("Wang Xiaoming"), Optional.of(LONDON), scope(SHANGHAI, LONDON)))
                .containsExactly("b");
    }

    @Test
    void a_branch_out_of_sight_is_unknown() {
        assertThat(refused(new Sought.ByName("x"), Optional.of(LONDON), scope(SHANGHAI)).type())
                .isEqualTo(PlatformProblem.NOT_FOUND);
    }

    @Test
    void what_is_no_phone_is_refused_by_name() {
        assertThat(refused(new Sought.ByPhone("soon"), Optional.empty(), scope(SHANGHAI)).fields())
                .extracting(field -> field.field()).containsExactly("phone");
    }

    @Test
    void who_sees_all_branches_says_which() {
        assertThat(refused(new Sought.ByName("x"), Optional.empty(), Everywhere.because("test")).fields())
                .extracting(field -> field.field()).containsExactly("branch");
    }

    @Test
    void a_client_out_of_sight_is_unknown() {
        assertThat(catchThrowableOfType(Refusal.class, () -> findClients.byId(new ClientId("b"), scope(SHANGHAI)))
                .type()).isEqualTo(PlatformProblem.NOT_FOUND);
    }

    private List<String> found(Sought sought, Optional<BranchId> branch, BranchScope scope) {
        return findClients.search(sought, branch, scope, Optional.empty(), 10).stream().map(one -> one.id().value())
                .toList();
    }

    private Refusal refused(Sought sought, Optional<BranchId> branch, BranchScope scope) {
        return catchThrowableOfType(Refusal.class, () -> found(sought, branch, scope));
    }
}
