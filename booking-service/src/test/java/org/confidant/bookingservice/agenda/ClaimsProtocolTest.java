package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schedule of up to three actors with crashes anywhere, on the very steppers that production runs (B3). */
class ClaimsProtocolTest {

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void no_schedule_books_twice_blocks_a_free_time_or_leaves_what_cannot_be_swept(Scenario scenario) {
        var explorer = new Explorer(scenario, Bug.NONE);

        Optional<String> violation = explorer.violation();

        assertThat(violation).isEmpty();
        assertThat(explorer.ends()).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_shortcut_is_found_out(Bug bug) {
        var found = Scenario.all().flatMap(scenario -> new Explorer(scenario, bug).violation().stream()).findFirst();

        assertThat(found).isPresent();
    }
}
