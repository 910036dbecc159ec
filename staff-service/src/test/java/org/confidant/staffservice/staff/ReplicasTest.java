package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.testing.Together;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.testing.FakeAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes over one store, and ones that die in between. */
class ReplicasTest {
    private static final Rights ADMINISTRATOR = Someone.rights(Role.ADMINISTRATOR, Rights.ALL);
    private static MongoClient client;
    private static MongoServer embedded;

    private final FakeAccounts accounts = new FakeAccounts();
    private final ConcurrentLinkedQueue<Letter> mails = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T02:00:00Z"));
    private final SubjectKeys keys = TestKeys.subjectKeys();
    private MongoDatabase database;

    @BeforeAll
    static void start() {
        String given = System.getenv("CONFIDANT_MONGODB_URI");
        embedded = new MongoServer(new MemoryBackend());
        client = MongoClients.create(given == null ? embedded.bindAndGetConnectionString() : given);
    }

    @AfterAll
    static void stop() {
        client.close();
        embedded.shutdownNow();
    }

    @BeforeEach
    void emptyStore() {
        database = client.getDatabase("replicas_" + UUID.randomUUID().toString().substring(0, 8));
    }

    private Replica replica() {
        return new Replica(database, keys, accounts, (address, letter, id) -> {
            mails.add(letter);
            return Delivery.TAKEN;
        }, new TechnicalClock(now::get));
    }

    private static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static Callable<Boolean> doing(Runnable work) {
        return () -> {
            try {
                work.run();
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
    }

    private void theOneMailHasThePassword() {
        eventually(() -> mails.size() == 1);
        assertThat(mails.element().text()).contains(accounts.passwords.get("first-administrator"));
    }

    @Test
    void two_processes_that_start_at_once_admit_one_first_administrator_and_send_one_mail() {
        Replica one = replica();
        Replica other = replica();

        Together.all(List.of(doing(one.firstAdministrator::admit), doing(other.firstAdministrator::admit),
                doing(one.firstAdministrator::admit), doing(other.firstAdministrator::admit)));

        theOneMailHasThePassword();
        assertThat(accounts.users).containsOnlyKeys("first-administrator");
        assertThat(one.roll.read().certain()).containsExactly(FirstAdministrator.ID);
    }

    @Test
    void the_first_administrator_is_admitted_once_for_ever() {
        Replica one = replica();
        one.firstAdministrator.admit();
        one.firstAdministrator.admit();

        theOneMailHasThePassword();
    }

    @Test
    void a_process_that_dies_after_the_account_was_made_leaves_it_to_the_next() {
        accounts.killedAtPasswords = true;
        assertThatThrownBy(() -> replica().firstAdministrator.admit()).isInstanceOf(IllegalStateException.class);
        accounts.killedAtPasswords = false;

        Replica next = replica();
        next.firstAdministrator.admit();
        assertThat(mails).isEmpty();
        now.set(now.get().plus(OpenAccount.LEASE));
        next.firstAdministrator.admit();

        theOneMailHasThePassword();
    }

    @Test
    void an_administrator_who_is_there_already_is_not_joined_by_another() {
        Replica one = replica();
        one.openAccount.complete(one.write(Replica.admitting("root", "root@example.org", ADMINISTRATOR, now.get()
                .plusSeconds(30))), Optional.empty(), MailCourier.welcome());

        one.firstAdministrator.admit();

        assertThat(accounts.users).containsOnlyKeys("root");
    }

    @Test
    void an_admission_nobody_asks_for_again_is_finished_without_a_password() {
        Replica one = replica();
        one.write(Replica.admitting("left", "left@example.org", Someone.rights(Role.RECEPTIONIST, "here"), now.get()));
        now.set(now.get().plus(Duration.ofMinutes(3)));

        one.finishAdmissions.sweep();

        assertThat(one.read(new StaffId("left")).state()).isEqualTo(StaffState.ADMITTED);
        assertThat(accounts.users).containsKey("left");
        assertThat(accounts.passwords).doesNotContainKey("left");
    }

    @Test
    void an_admission_somebody_works_on_is_left_alone() {
        Replica one = replica();
        one.write(Replica.admitting("busy", "busy@example.org", Someone.rights(Role.RECEPTIONIST, "here"),
                now.get().plusSeconds(30)));

        one.finishAdmissions.sweep();

        assertThat(one.read(new StaffId("busy")).state()).isEqualTo(StaffState.ADMITTING);
    }

    @Test
    void an_abandoned_admission_whose_address_is_held_is_withdrawn_and_the_address_is_free_here() {
        Replica one = replica();
        accounts.emailsHeldElsewhere.add("held@example.org");
        one.write(Replica.admitting("held", "held@example.org", Someone.rights(Role.RECEPTIONIST, "here"), now.get()));
        now.set(now.get().plus(Duration.ofMinutes(3)));

        one.finishAdmissions.sweep();

        assertThat(one.read(new StaffId("held")).state()).isEqualTo(StaffState.WITHDRAWN);
        assertThat(one.write(Replica.admitting("next", "held@example.org", Someone.rights(Role.RECEPTIONIST, "here"),
                now.get())).value().state()).isEqualTo(StaffState.ADMITTING);
    }

    @Test
    void an_administrator_always_stays_whoever_leaves_or_is_enlisted_at_once() {
        Replica one = replica();
        Replica other = replica();
        for (int round = 0; round < 60; round++) {
            StaffId first = administrator(one, "first" + round);
            StaffId second = administrator(one, "second" + round);

            List<Boolean> left = Together.all(List.of(doing(() -> one.letGo(first)), doing(() -> other.letGo(second)),
                    doing(() -> one.administrators.enlist(first)), doing(() -> other.administrators.enlist(second))));

            List<StaffId> live = List.of(first, second).stream()
                    .filter(id -> one.read(id).state() == StaffState.ADMITTED).toList();
            assertThat(live).isNotEmpty();
            assertThat(live).containsAll(one.roll.read().certain());
            assertThat(left.subList(0, 2)).containsExactlyInAnyOrder(true, false);
            one.administrators.enlist(live.getFirst());
            removeAllBut(one, live);
        }
    }

    private StaffId administrator(Replica replica, String id) {
        replica.openAccount.complete(replica.write(Replica.admitting(id, id + "@example.org", ADMINISTRATOR,
                now.get().plusSeconds(30))), Optional.empty(), MailCourier.welcome());
        return new StaffId(id);
    }

    /** Ends a round: who is left steps down in the documents, so that the next round has two administrators only. */
    private void removeAllBut(Replica replica, List<StaffId> live) {
        live.forEach(id -> replica.people.change(id, Everywhere.because("a test"),
                InternalCommand.fresh(),
                read -> Change.silent(read.value().departed())));
        listed(replica, Set.of(), Map.of());
    }

    private static void listed(Replica replica, Set<StaffId> certain, Map<StaffId, Long> leaving) {
        assertThat(replica.roll.write(new AdministratorRoll.Listed(replica.roll.read().version(), certain, leaving)))
                .isTrue();
    }

    @Test
    void an_administrator_a_crash_left_off_the_roll_counts_before_anybody_is_refused() {
        Replica one = replica();
        StaffId first = administrator(one, "first");
        StaffId second = administrator(one, "second");
        listed(one, Set.of(first), Map.of());

        one.letGo(first);

        assertThat(one.roll.read().certain()).containsExactly(second);
        assertThatThrownBy(() -> one.letGo(second)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.type()).isEqualTo(StaffProblem.LAST_ADMINISTRATOR));
    }
}
