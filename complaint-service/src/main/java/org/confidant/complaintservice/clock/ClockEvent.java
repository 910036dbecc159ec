package org.confidant.complaintservice.clock;

import java.time.Instant;

/** Something in a complaint's history that its clocks go by. What machines send, acknowledgements for one, is none. */
public sealed interface ClockEvent {
    Instant at();

    /** All clocks start. */
    record Filed(Instant at) implements ClockEvent {}

    /** A person told the client how it stands. */
    record Updated(Instant at) implements ClockEvent {}

    /** The client was asked something; the clocks wait for them, and none is stopped by asking. */
    record Asked(Instant at) implements ClockEvent {}

    /** The client answered all they had been asked. */
    record Replied(Instant at) implements ClockEvent {}

    /** The client was told the result. */
    record Answered(Instant at) implements ClockEvent {}

    /** The client said no to the result: all clocks start afresh. */
    record Reopened(Instant at) implements ClockEvent {}

    /** It follows another one: the clocks wait until it is released. */
    record Followed(Instant at) implements ClockEvent {}

    /** It follows no other one any more: what had stopped for that goes on. */
    record Released(Instant at) implements ClockEvent {}

    /** It is over. */
    record Closed(Instant at) implements ClockEvent {}
}
