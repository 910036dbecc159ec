package org.confidant.bookingservice.agenda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void reply_that_answers_another_operation_is_refused() {
        var attempt = Attempt.of(AgendaFixture.wish(Wish.Kind.BOOK, AgendaFixture.MINE), "t", Instant.EPOCH);

        assertThatThrownBy(() -> attempt.next(new Reply.Written(true))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no reply to Read");
    }
}
