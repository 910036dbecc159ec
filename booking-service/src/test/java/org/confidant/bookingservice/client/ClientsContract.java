package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.bookingservice.client.Somebody.LONDON;
import static org.confidant.bookingservice.client.Somebody.SHANGHAI;
import static org.confidant.bookingservice.client.Somebody.adult;
import static org.confidant.bookingservice.client.Somebody.command;
import static org.confidant.bookingservice.client.Somebody.filed;
import static org.confidant.bookingservice.client.Somebody.girlOf13;
import static org.confidant.bookingservice.client.Somebody.named;
import static org.confidant.bookingservice.client.Somebody.scope;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for clients keeps, whatever it is made of. */
public abstract class ClientsContract {
    private static final String PHONE = "+8613800138000";
    private static final String OTHER_PHONE = "+8613800138001";

    private Clients clients;

    /** A place without any client. */
    protected abstract Clients empty();

    /** The clients this test begins without. */
    protected Clients clients() {
        return clients;
    }

    @BeforeEach
    void begin() {
        clients = empty();
    }

    @Test
    void everything_that_was_filed_is_read_again() {
        ContactWishes wishes = new ContactWishes(Set.of(ContactWay.PHONE), Optional.of(LocalTime.of(18, 0)),
                Optional.of(LocalTime.of(21, 30)), Optional.of("Mr W"), Optional.of("two\nlines"));
        Guardian father = new Guardian("Wang Wei \"老王\"", "father", Optional.empty(), Optional.of("wei@example.com"));
        Particulars who = new Particulars("王小明 \uD83D\uDE42", Optional.of(PHONE), Optional.of("ming@example.com"),
                Gender.OTHER, 2012, Optional.of("zh-Hans-CN"), wishes, List.of("chess", "围棋"),
                Optional.of("quiet\nroom"),
                List.of(Somebody.MOTHER, father));
        Client client = new Client(new ClientId("c1"), SHANGHAI, Optional.of(new PartnerId("partner-x")), who, true);

        KnownClient created = clients.create(client, command());

        assertThat(created).isEqualTo(new KnownClient(client, 1));
        assertThat(clients.find(client.id(), scope(SHANGHAI))).contains(created);
    }

    @Test
    void somebody_without_anything_optional_is_read_again() {
        Client client = filed("c1", SHANGHAI, girlOf13());

        clients.create(client, command());

        assertThat(clients.find(client.id(), scope(SHANGHAI))).contains(new KnownClient(client, 1));
    }

    @Test
    void another_branch_sees_nobody() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());

        assertThat(clients.find(new ClientId("c1"), scope(LONDON))).isEmpty();
        assertThat(clients.findAll(List.of(new ClientId("c1")), scope(LONDON))).isEmpty();
        assertThat(clients.holding(PHONE, SHANGHAI, scope(LONDON))).isEmpty();
        assertThat(clients.holding(PHONE, LONDON, scope(LONDON))).isEmpty();
        assertThat(found(new Sought.ByPhone(PHONE), scope(LONDON))).isEmpty();
        assertThatThrownBy(() -> clients.change(new ClientId("c1"), scope(LONDON), command(), client -> client))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.NOT_FOUND));
    }

    @Test
    void several_are_found_at_once() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c2", LONDON, adult(PHONE)), command());
        clients.create(filed("c3", SHANGHAI, adult(OTHER_PHONE)), command());

        List<ClientId> asked = List.of(new ClientId("c1"), new ClientId("c2"), new ClientId("c3"), new ClientId("c4"),
                new ClientId("c1"));

        assertThat(clients.findAll(asked, scope(SHANGHAI))).extracting(one -> one.id().value())
                .containsExactlyInAnyOrder("c1", "c3");
        assertThat(clients.findAll(List.of(), scope(SHANGHAI))).isEmpty();
    }

    @Test
    void found_by_own_phone_or_a_guardians() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c2", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        assertThat(found(new Sought.ByPhone(PHONE))).containsExactly("c1");
        assertThat(found(new Sought.ByPhone("+8613900139000"))).containsExactly("c2");
        assertThat(found(new Sought.ByPhone(OTHER_PHONE))).isEmpty();
    }

    @Test
    void found_by_the_last_four_digits() {
        clients.create(filed("c1", SHANGHAI, adult("+8613800138000")), command());
        clients.create(filed("c2", SHANGHAI, adult("+8613911118000")), command());
        clients.create(filed("c3", SHANGHAI, adult("+8613800138001")), command());

        assertThat(found(new Sought.ByLastFour("8000"))).containsExactly("c1", "c2");
    }

    @Test
    void found_by_full_name_however_it_is_written() {
        clients.create(filed("c1", SHANGHAI, named("O'Brien-Lee, Ann", PHONE)), command());
        clients.create(filed("c2", SHANGHAI, named("阿依古丽·买买提", OTHER_PHONE)), command());

        assertThat(found(new Sought.ByName("o brien lee ANN"))).containsExactly("c1");
        assertThat(found(new Sought.ByName("阿依古丽 买买提"))).containsExactly("c2");
        assertThat(found(new Sought.ByName("O'Brien"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap() {
        IntStream.range(0, 5).forEach(
                n -> clients.create(filed("c" + n, SHANGHAI, adult("+861380013800" + n)), command()));

        List<KnownClient> first = clients.matching(new Sought.ByName("wangxiaoming"), SHANGHAI, scope(SHANGHAI),
                Optional.empty(), 3);
        List<KnownClient> second = clients.matching(new Sought.ByName("wangxiaoming"), SHANGHAI, scope(SHANGHAI),
                Optional.of(first.getLast().id()), 3);

        assertThat(first).extracting(one -> one.id().value()).containsExactly("c0", "c1", "c2");
        assertThat(second).extracting(one -> one.id().value()).containsExactly("c3", "c4");
    }

    @Test
    void a_change_raises_the_version_and_moves_what_it_is_found_by() {
        Client before = filed("c1", SHANGHAI, named("Old Name", PHONE));
        clients.create(before, command());

        KnownClient changed = clients.change(before.id(), scope(SHANGHAI), command(),
                client -> client.with(named("New Name", OTHER_PHONE), false));

        assertThat(changed).isEqualTo(new KnownClient(filed("c1", SHANGHAI, named("New Name", OTHER_PHONE)), 2));
        assertThat(clients.find(before.id(), scope(SHANGHAI))).contains(changed);
        assertThat(found(new Sought.ByPhone(PHONE))).isEmpty();
        assertThat(found(new Sought.ByName("Old Name"))).isEmpty();
        assertThat(found(new Sought.ByPhone(OTHER_PHONE))).containsExactly("c1");
    }

    @Test
    void what_is_taken_back_is_gone() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());

        Client changed = clients.change(new ClientId("c1"), scope(SHANGHAI), command(),
                client -> client.with(girlOf13(), false)).client();

        assertThat(clients.find(new ClientId("c1"), scope(SHANGHAI)).map(KnownClient::client)).contains(changed);
        assertThat(clients.holding(PHONE, SHANGHAI, scope(SHANGHAI))).isEmpty();
    }

    @Test
    void a_repeated_creation_makes_nobody_new() {
        Command command = command("c1", "body");
        Client client = filed("c1", SHANGHAI, adult(PHONE));

        KnownClient first = clients.create(client, command);

        assertThat(clients.createdBefore(client.id(), command)).contains(first);
        assertThat(clients.create(client, command)).isEqualTo(first);
        assertThat(clients.holding(PHONE, SHANGHAI, scope(SHANGHAI))).containsExactly(client.id());
        assertThatThrownBy(() -> clients.createdBefore(client.id(), command("c1", "another body")))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_repeated_change_takes_effect_once() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        Command command = command();
        clients.change(new ClientId("c1"), scope(SHANGHAI), command, client -> client.with(adult(OTHER_PHONE), false));

        KnownClient again = clients.change(new ClientId("c1"), scope(SHANGHAI), command,
                client -> client.with(adult(PHONE), false));

        assertThat(again).isEqualTo(new KnownClient(filed("c1", SHANGHAI, adult(OTHER_PHONE)), 2));
    }

    @Test
    void a_change_of_another_version_is_refused() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        Command late = new Command(UUID.randomUUID().toString(), true, "body", "desk", OptionalLong.of(7));

        assertThatThrownBy(() -> clients.change(new ClientId("c1"), scope(SHANGHAI), late, client -> client))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.VERSION_MISMATCH));
    }

    @Test
    void a_phone_held_alone_is_held_once_in_a_branch() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());

        assertThatThrownBy(() -> clients.create(filed("c2", SHANGHAI, adult(PHONE)), command()))
                .isInstanceOf(PhoneTaken.class);
        clients.create(filed("c3", LONDON, adult(PHONE)), command());
        clients.create(filed("c4", SHANGHAI, adult(PHONE)).with(adult(PHONE), true), command());
        assertThat(clients.holding(PHONE, SHANGHAI, scope(SHANGHAI))).extracting(ClientId::value)
                .containsExactlyInAnyOrder("c1", "c4");
    }

    @Test
    void a_change_cannot_take_a_phone_that_is_held_alone() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c2", SHANGHAI, adult(OTHER_PHONE)), command());

        assertThatThrownBy(() -> clients.change(new ClientId("c2"), scope(SHANGHAI), command(),
                client -> client.with(adult(PHONE), false))).isInstanceOf(PhoneTaken.class);
    }

    @Test
    void people_without_a_phone_do_not_stand_in_each_others_way() {
        clients.create(filed("c1", SHANGHAI, girlOf13(Somebody.MOTHER)), command());
        clients.create(filed("c2", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        assertThat(found(new Sought.ByPhone("+8613900139000"))).containsExactly("c1", "c2");
    }

    @Test
    void a_partners_person_neither_holds_a_phone_nor_is_refused_one() {
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        Client brought = new Client(new ClientId("c2"), SHANGHAI, Optional.of(new PartnerId("partner-x")), adult(PHONE),
                false);

        clients.create(brought, command());

        assertThat(clients.holding(PHONE, SHANGHAI, scope(SHANGHAI))).containsExactly(new ClientId("c1"));
        assertThat(found(new Sought.ByPhone(PHONE))).containsExactly("c1", "c2");
    }

    @Test
    void of_many_filed_at_once_under_one_phone_one_stays() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<String> stayed = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> filing = IntStream.range(0, 12).mapToObj(n -> threads.submit(filing("c" + n, start)))
                    .toList();
            start.countDown();
            for (Future<String> one : filing) {
                try {
                    stayed.add(one.get());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(PhoneTaken.class);
                }
            }
        }

        assertThat(stayed).hasSize(1);
        assertThat(clients.holding(PHONE, SHANGHAI, scope(SHANGHAI))).extracting(ClientId::value).isEqualTo(stayed);
    }

    private Callable<String> filing(String id, CountDownLatch start) {
        return () -> {
            start.await();
            return clients.create(filed(id, SHANGHAI, adult(PHONE)), command()).id().value();
        };
    }

    private List<String> found(Sought sought) {
        return found(sought, scope(SHANGHAI));
    }

    private List<String> found(Sought sought, BranchScope scope) {
        return clients.matching(sought, SHANGHAI, scope, Optional.empty(), 100).stream().map(one -> one.id().value())
                .toList();
    }
}
