package org.confidant.bookingservice.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.testing.Commands;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

/** What every keeper of rooms and equipment promises. */
public abstract class FacilitiesContract {
    private static final BranchId NORTH = new BranchId("north");
    private static final BranchScope IN_NORTH = LinkScope.of("north");
    private static final BranchScope IN_SOUTH = LinkScope.of("south");
    private static final Room BAMBOO = new Room(new RoomId("r1"), NORTH, "Bamboo", new Kind("quiet-room"), 4);
    private static final Equipment RECORDER = new Equipment(new EquipmentId("e1"), NORTH, "Recorder",
            new Kind("recorder"));

    private final Facilities facilities = facilities();

    /** Without any room or equipment. */
    protected abstract Facilities facilities();

    @Test
    void what_is_added_is_found_in_its_branch() {
        facilities.add(BAMBOO, Commands.fresh());
        facilities.add(RECORDER, Commands.fresh());

        assertThat(facilities.rooms(NORTH, IN_NORTH)).containsExactly(BAMBOO);
        assertThat(facilities.equipment(NORTH, IN_NORTH)).containsExactly(RECORDER);
    }

    @Test
    void what_was_looked_for_before_it_was_added_is_found_after() {
        facilities.rooms(NORTH, IN_NORTH);
        facilities.equipment(NORTH, IN_NORTH);

        facilities.add(BAMBOO, Commands.fresh());
        facilities.add(RECORDER, Commands.fresh());

        assertThat(facilities.rooms(NORTH, IN_NORTH)).hasSize(1);
        assertThat(facilities.equipment(NORTH, IN_NORTH)).hasSize(1);
    }

    @Test
    void another_branch_is_behind_the_wall() {
        facilities.add(BAMBOO, Commands.fresh());
        facilities.add(RECORDER, Commands.fresh());

        assertThat(facilities.rooms(NORTH, IN_SOUTH)).isEmpty();
        assertThat(facilities.equipment(NORTH, IN_SOUTH)).isEmpty();
    }

    @Test
    void the_same_command_twice_adds_one_room_and_another_body_is_refused() {
        facilities.add(BAMBOO, Commands.keyed("r1", "same"));

        assertThat(facilities.add(BAMBOO, Commands.keyed("r1", "same")).repeated()).isTrue();
        assertThatThrownBy(() -> facilities.add(BAMBOO, Commands.keyed("r1", "other"))).isInstanceOf(Refusal.class);
        assertThat(facilities.rooms(NORTH, IN_NORTH)).hasSize(1);
    }
}
