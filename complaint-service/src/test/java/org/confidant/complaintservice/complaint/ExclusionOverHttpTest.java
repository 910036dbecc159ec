package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** C5: who has a part in a complaint stays out of it, whatever happens meanwhile. */
class ExclusionOverHttpTest extends Talks {
    private Answer stop(Office office, String name, String complaint, String practitioner) {
        return post(office.token(name), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + practitioner + "\", \"reason\": \"until we know more\"}");
    }

    @Test
    void an_accused_who_moves_to_another_branch_gives_it_back_to_nobody() {
        Office office = office();
        Office elsewhere = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);
        stop(office, "sun", complaint, office.id("li")).expect(200);

        office.tellPerson("li", 2, Role.PRACTITIONER, elsewhere.branch());

        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("sun", complaint).status()).isEqualTo(200);
        assertThat(office.sort("sun", complaint, "normal", "\"reason\": \"worse\"").status()).isEqualTo(200);
        assertThat(stop(office, "sun", complaint, office.id("li")).status()).isEqualTo(200);
    }

    @Test
    void who_answers_for_the_branch_an_accused_has_moved_to_has_no_part_in_it_either() {
        Office office = office();
        Office elsewhere = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);
        office.tellPerson("li", 2, Role.PRACTITIONER, elsewhere.branch());

        Answer formed = post(office.token("sun"), "/complaints/" + complaint + "/investigation",
                "{\"members\": [\"" + elsewhere.id("wang") + "\"], \"charge\": \"You were late.\"}");

        assertThat(formed.problem()).isEqualTo("member-excluded");
    }

    @Test
    void whose_session_it_was_can_be_accused_wherever_they_work_now() {
        Office office = office();
        String session = office.session(Office.fresh("c"));
        office.tellPerson("li", 2, Role.PRACTITIONER, office().branch());

        assertThat(office.file(office.accused("li") + ", \"session\": \"" + session + "\"").status()).isEqualTo(201);
        assertThat(office.file(office.accused("li")).problem()).isEqualTo("unknown-accused");
    }
}
