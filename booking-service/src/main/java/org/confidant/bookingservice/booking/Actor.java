package org.confidant.bookingservice.booking;

import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;

/** Who takes a step, and whether this booking is theirs to touch (row 8). */
public sealed interface Actor {
    /** How the history names them. */
    String name();

    /** Refuses with 404 what they may not know of, with 403 what they may not do. */
    void requireMay(BookingStep step, Booking booking);

    /** Refuses to show the booking, by the same walls. */
    void requireMaySee(Booking booking);

    /** A participant with a link. */
    record LinkHolder(int participant) implements Actor {
        @Override
        public String name() {
            return "participant " + participant;
        }

        @Override
        public void requireMay(BookingStep step, Booking booking) {
            if (step != BookingStep.CONFIRM && step != BookingStep.MOVE && step != BookingStep.CANCEL) {
                throw Refusal.notAllowed();
            }
        }

        @Override
        public void requireMaySee(Booking booking) {
            // the link's document is this very booking
        }
    }

    /** Somebody with a token. The branch wall was passed when the booking was read. */
    record Signed(Caller caller) implements Actor {
        @Override
        public String name() {
            return caller.id();
        }

        @Override
        public void requireMaySee(Booking booking) {
            if (caller.is(Role.PARTNER) && booking.terms().partner().filter(caller.id()::equals).isEmpty()) {
                throw Refusal.notFound();
            }
            boolean desk = caller.isAny(Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.HEAD_OFFICE, Role.PARTNER);
            if (!desk && !practises(booking)) {
                throw Refusal.notAllowed();
            }
        }

        @Override
        public void requireMay(BookingStep step, Booking booking) {
            requireMaySee(booking);
            boolean allowed = switch (step) {
                case CONFIRM, MOVE, CANCEL -> !caller.is(Role.HEAD_OFFICE) || desk();
                case CHECK_IN -> desk() || (practises(booking) && booking.terms().mode() == Mode.REMOTE);
                case MARK_NO_SHOW -> desk();
                case START, ENTER_STAGE, PAUSE, RESUME -> practises(booking);
                case COMPLETE, INTERRUPT -> practises(booking) || caller.is(Role.BRANCH_MANAGER);
                case EXPIRE -> false;
            };
            if (!allowed) {
                throw Refusal.notAllowed();
            }
        }

        private boolean desk() {
            return caller.isAny(Role.RECEPTIONIST, Role.BRANCH_MANAGER);
        }

        private boolean practises(Booking booking) {
            return caller.is(Role.PRACTITIONER) && booking.place().practitioner().value().equals(caller.id());
        }
    }
}
