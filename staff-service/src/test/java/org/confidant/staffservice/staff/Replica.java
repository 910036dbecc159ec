package org.confidant.staffservice.staff;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffSettings;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.confidant.staffservice.staff.mongo.MongoAdministratorRoll;
import org.confidant.staffservice.staff.mongo.MongoPeople;

/** One process of the service over a store it shares with others, without HTTP. */
final class Replica implements AutoCloseable {
    static final String FIRST = "first@example.org";

    final People people;
    final AdministratorRoll roll;
    final Administrators administrators;
    final OpenAccount openAccount;
    final FirstAdministrator firstAdministrator;
    final FinishAdmissions finishAdmissions;
    final OneTimeSecrets secrets = new OneTimeSecrets("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    final Relay relay;

    Replica(MongoDatabase database, SubjectKeys keys, Accounts accounts, Mailbox mailbox, TechnicalClock technical) {
        relay = new Relay("staff-service", this::couriers, technical, (receiver, delivery) -> {});
        people = new MongoPeople(database, relay, technical, keys, TestKeys.blindIndex());
        roll = new MongoAdministratorRoll(database);
        administrators = new Administrators(people, roll);
        openAccount = new OpenAccount(people, accounts, administrators, Clock.systemUTC(), technical);
        firstAdministrator = new FirstAdministrator(people, openAccount, secrets, technical,
                new StaffSettings(URI.create("http://127.0.0.1:1"), "secret", Optional.of(FIRST), "office@example.org",
                        Duration.ofSeconds(1), Duration.ofSeconds(1)));
        finishAdmissions = new FinishAdmissions(people, openAccount, technical);
        couriers = List.of(new MailCourier(people, mailbox, secrets), new AccountCourier(people, accounts, technical),
                sink("booking-service"), sink("archive-service"), sink("complaint-service"), sink("audit"));
    }

    private final List<Courier> couriers;

    private List<Courier> couriers() {
        return couriers;
    }

    private static Courier sink(String receiver) {
        return new Courier() {
            @Override
            public String receiver() {
                return receiver;
            }

            @Override
            public Delivery deliver(Envelope envelope) {
                return Delivery.TAKEN;
            }
        };
    }

    Stored<StaffMember> write(StaffMember person) {
        return people.add(person, List.of(), InternalCommand.fresh()).stored();
    }

    StaffMember read(StaffId id) {
        return people.find(id, Everywhere.because("a test")).orElseThrow().value();
    }

    /** A departure as {@link LetGo} does it, without the rules of who may. */
    void letGo(StaffId id) {
        Administrators.Departure departure = administrators.departure();
        people.change(id, Everywhere.because("a test"), InternalCommand.fresh(), read -> {
            StaffMember gone = read.value().departed();
            departure.release(read);
            return Change.silent(gone);
        });
    }

    static StaffMember admitting(String id, String email, Rights rights, Instant leasedUntil) {
        return StaffMember.admitting(new StaffId(id), new Person("王明", email, Gender.OTHER), rights, Someone.NO_WORK,
                new Admission(new StaffId("boss"), leasedUntil));
    }

    @Override
    public void close() {
        relay.close();
    }
}
