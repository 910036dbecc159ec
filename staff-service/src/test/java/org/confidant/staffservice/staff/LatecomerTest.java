package org.confidant.staffservice.staff;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confidant.staffservice.branch.Branches;
import org.confidant.staffservice.calendar.Calendars;
import org.confidant.staffservice.partner.Partners;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LatecomerTest extends OverHttp {
    @Autowired
    private Branches branches;
    @Autowired
    private People people;
    @Autowired
    private Calendars calendars;
    @Autowired
    private Partners partners;

    /** What was here before: {@code collection:id}. */
    private List<String> whatIsHere() {
        String branch = branch();
        String person = post(administrator(), "/staff", Bodies.person("branch-manager", branch)).text("id");
        String partner = post(administrator(), "/partners", Bodies.partner(branch)).text("id");
        assertThat(send(administrator(), "PUT", "/calendars/CN/2031", Bodies.calendar().replace("2026", "2031"))
                .status()).isIn(200, 201);
        List<String> here = List.of("branch:" + branch, "staff:" + person, "partner:" + partner, "calendar:CN-2031");
        eventually(() -> here.stream().noneMatch(sender -> toldComplaint(sender).isEmpty())
                && !toldArchive("branch:" + branch).isEmpty() && !toldArchive("staff:" + person).isEmpty());
        return here;
    }

    private void forgetThatItWasTold(String latecomer, List<String> senders) {
        senders.forEach(sender -> database.getCollection(sender.split(":")[0])
                .updateOne(eq("_id", sender.split(":")[1]), Updates.unset("lanes." + latecomer)));
        everybodyAnswers();
    }

    private List<Object> versions(List<String> senders) {
        return senders.stream().map(sender -> Objects.requireNonNull(database.getCollection(sender.split(":")[0])
                .find(eq("_id", sender.split(":")[1])).first()).get("version")).toList();
    }

    private TellLatecomer tellLatecomer() {
        return new TellLatecomer(branches, people, calendars, partners);
    }

    @Test
    void an_archive_that_joined_later_learns_what_was_there_before_and_nobody_else_hears_it_again() {
        List<String> here = whatIsHere();
        List<String> its = here.subList(0, 2);
        forgetThatItWasTold("archive-service", its);
        TellLatecomer tellLatecomer = tellLatecomer();

        tellLatecomer.tell();

        eventually(() -> its.stream().allMatch(sender -> toldArchive(sender).size() == 1));
        assertThat(here).allSatisfy(sender -> {
            assertThat(toldBooking(sender)).isEmpty();
            assertThat(toldComplaint(sender)).isEmpty();
        });
        List<Object> versions = versions(here);
        tellLatecomer.tell();
        assertThat(versions(here)).isEqualTo(versions);
    }

    @Test
    void a_complaint_service_that_joined_later_learns_calendars_and_partners_too() {
        List<String> here = whatIsHere();
        forgetThatItWasTold("complaint-service", here);
        TellLatecomer tellLatecomer = tellLatecomer();

        tellLatecomer.tell();

        eventually(() -> here.stream().allMatch(sender -> toldComplaint(sender).size() == 1));
        assertThat(types(here)).containsExactly("BranchKnown", "PersonKnown", "PartnerKnown", "CalendarPublished");
        assertThat(here).allSatisfy(sender -> {
            assertThat(toldBooking(sender)).isEmpty();
            assertThat(toldArchive(sender)).isEmpty();
        });
        List<Object> versions = versions(here);
        tellLatecomer.tell();
        assertThat(versions(here)).isEqualTo(versions);
    }

    private Stream<String> types(List<String> senders) {
        return senders.stream().map(sender -> toldComplaint(sender).getFirst().path("type").asString());
    }
}
