package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.confidant.bookingservice.client.Somebody.LONDON;
import static org.confidant.bookingservice.client.Somebody.SHANGHAI;
import static org.confidant.bookingservice.client.Somebody.adult;
import static org.confidant.bookingservice.client.Somebody.command;
import static org.confidant.bookingservice.client.Somebody.filed;
import static org.confidant.bookingservice.client.Somebody.girlOf13;
import static org.confidant.bookingservice.client.Somebody.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.problem.FieldProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.Test;

class BookableClientsTest {
    private static final PartnerId PARTNER = new PartnerId("partner-x");

    private final Clients clients = new ClientsInMemory();
    private final BookableClients bookable = new BookableClients(clients, Somebody.branches(), Somebody.IN_2026);

    @Test
    void an_adult_is_told_themselves() {
        clients.create(filed("a", SHANGHAI, adult("+8613800138000")), command());

        BookableClient client = bookable.find(new ClientId("a"), scope(SHANGHAI)).orElseThrow();

        assertThat(client.minor()).isFalse();
        assertThat(client.recipients()).containsExactly(
                new Recipient("Wang Xiaoming", Optional.of("wang@example.com"), false));
    }

    @Test
    void for_a_minor_only_the_guardian_is_told() {
        clients.create(filed("a", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        BookableClient client = bookable.find(new ClientId("a"), scope(SHANGHAI)).orElseThrow();

        assertThat(client.minor()).isTrue();
        assertThat(client.recipients())
                .containsExactly(new Recipient("Li Na", Optional.of("lina@example.com"), true));
    }

    @Test
    void who_wants_no_mail_gets_none_and_who_gave_a_neutral_name_is_called_by_it() {
        ContactWishes wishes = new ContactWishes(Set.of(ContactWay.PHONE), Optional.empty(), Optional.empty(),
                Optional.of("Mr W"), Optional.empty());
        Particulars who = adult("+8613800138000");
        clients.create(filed("a", SHANGHAI, new Particulars(who.name(), who.phone(), who.email(), who.gender(),
                who.birthYear(), who.language(), wishes, who.interests(), who.preferences(), who.guardians())),
                command());

        assertThat(bookable.find(new ClientId("a"), scope(SHANGHAI)).orElseThrow().recipients())
                .containsExactly(new Recipient("Mr W", Optional.empty(), false));
    }

    @Test
    void another_branch_finds_nobody_to_book_for() {
        clients.create(filed("a", SHANGHAI, adult("+8613800138000")), command());

        assertThat(bookable.find(new ClientId("a"), scope(LONDON))).isEmpty();
        assertThat(bookable.findAll(List.of(new ClientId("a")), scope(LONDON))).isEmpty();
    }

    @Test
    void a_partners_person_is_somebody_new_whatever_the_desk_knows() {
        clients.create(filed("a", SHANGHAI, adult("+8613800138000")), command());
        Command command = command();

        BookableClient brought = bring(0, adult("138 0013 8000"), command);
        BookableClient second = bring(1, adult("138 0013 8000"), command);

        assertThat(brought.id()).isNotIn(new ClientId("a"), second.id());
        assertThat(brought.partner()).contains(PARTNER);
        assertThat(clients.holding("+8613800138000", SHANGHAI, scope(SHANGHAI))).containsExactly(new ClientId("a"));
    }

    @Test
    void a_partners_request_sent_again_brings_nobody_new() {
        Command command = command();

        assertThat(bring(0, adult("138 0013 8000"), command)).isEqualTo(bring(0, adult("138 0013 8000"), command));
    }

    @Test
    void a_partners_person_may_be_without_phone_but_a_minor_not_without_guardian() {
        Particulars who = adult("x");
        Particulars unreachable = new Particulars(who.name(), Optional.empty(), Optional.empty(), who.gender(),
                who.birthYear(), who.language(), who.wishes(), who.interests(), who.preferences(), who.guardians());

        assertThat(bring(0, unreachable, command()).recipients())
                .containsExactly(new Recipient("Wang Xiaoming", Optional.empty(), false));
        assertThat(catchThrowableOfType(Refusal.class, () -> bring(0, girlOf13(), command())).fields())
                .extracting(FieldProblem::field).containsExactly("participants[0].guardians");
    }

    private BookableClient bring(int number, Particulars particulars, Command command) {
        return bookable.bring(PARTNER, SHANGHAI, number, particulars, "participants[" + number + "].", scope(SHANGHAI),
                command);
    }
}
