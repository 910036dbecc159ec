package org.confidant.bookingservice.booking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.confidant.bookingservice.availability.AvailabilityProblem;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Measures how bookings are made and changed, by what became of the request. */
@Component
public final class BookingMeters {
    private final MeterRegistry meters;

    BookingMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Measures one request for a new booking. */
    Stored<Booking> placing(Channel channel, Supplier<Stored<Booking>> request) {
        Timer.Sample sample = Timer.start(meters);
        return watched(request, made -> word(made.value().state()),
                outcome -> sample.stop(BookingMeter.PLACING.timer(meters, channel.toString(), outcome)));
    }

    /** Counts one request for a step. */
    public Stored<Booking> step(BookingStep step, Supplier<Stored<Booking>> request) {
        return watched(request, done -> "done", outcome -> count(step, outcome));
    }

    /** Counts a hold that ran out. */
    void expired() {
        count(BookingStep.EXPIRE, "done");
    }

    private void count(BookingStep step, String outcome) {
        BookingMeter.STEPS.counter(meters, word(step), outcome).increment();
    }

    private interface Ending {
        void with(String outcome);
    }

    private static <T> T watched(Supplier<T> request, Function<T, String> outcome, Ending ending) {
        String became = "failed";
        try {
            T answer = request.get();
            became = outcome.apply(answer);
            return answer;
        } catch (Refusal refusal) {
            became = word(refusal);
            throw refusal;
        } finally {
            ending.with(became);
        }
    }

    private static String word(Refusal refusal) {
        return refusal.type() == AvailabilityProblem.TIME_TAKEN
                ? "taken"
                : refusal.type().status() < 500 ? "refused" : "unavailable";
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
