package org.confidant.staffservice.staff;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.confidant.staffservice.branch.Branches;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LatecomerTest extends OverHttp {
    @Autowired
    private Branches branches;
    @Autowired
    private People people;

    @Test
    void an_archive_that_joined_later_learns_what_was_there_before_and_nobody_else_hears_it_again() {
        String branch = branch();
        String person = post(administrator(), "/staff", Bodies.person("branch-manager", branch)).text("id");
        eventually(() -> !toldArchive("branch:" + branch).isEmpty() && !toldArchive("staff:" + person).isEmpty());
        forgetThatTheArchiveWasTold(branch, person);
        everybodyAnswers();
        TellLatecomer tellLatecomer = new TellLatecomer(branches, people);

        tellLatecomer.tell();

        eventually(() -> toldArchive("branch:" + branch).size() == 1 && toldArchive("staff:" + person).size() == 1);
        assertThat(toldBooking("branch:" + branch)).isEmpty();
        assertThat(toldBooking("staff:" + person)).isEmpty();
        Object version = version(person);
        tellLatecomer.tell();
        assertThat(version(person)).isEqualTo(version);
    }

    private Object version(String person) {
        return Objects.requireNonNull(database.getCollection("staff").find(eq("_id", person)).first()).get("version");
    }

    private void forgetThatTheArchiveWasTold(String branch, String person) {
        database.getCollection("branch").updateOne(eq("_id", branch), Updates.unset("lanes.archive-service"));
        database.getCollection("staff").updateOne(eq("_id", person), Updates.unset("lanes.archive-service"));
    }
}
