package org.confidant.bookingservice.agenda.mongo;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.bookingservice.agenda.Agendas;
import org.confidant.bookingservice.agenda.BusyTimes;
import org.confidant.bookingservice.agenda.ClaimEvents;
import org.confidant.bookingservice.agenda.ClaimTime;
import org.confidant.bookingservice.agenda.Footing;
import org.confidant.bookingservice.agenda.Pause;
import org.confidant.bookingservice.agenda.SettleBooking;
import org.confidant.bookingservice.agenda.SweepAgendas;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Claiming, reading and sweeping on MongoDB. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {
    private static final int SWEPT_AT_ONCE = 200;

    @Bean
    Agendas agendas(MongoDatabase database) {
        return new MongoAgendas(database);
    }

    @Bean
    ClaimEvents claimEvents(MeterRegistry meters) {
        Map<Footing, Counter> rows = Arrays.stream(Footing.values()).collect(Collectors.toMap(Function.identity(),
                row -> BookingMeter.CLAIMS_MET.counter(meters, row.name().toLowerCase(Locale.ROOT))));
        return footing -> Objects.requireNonNull(rows.get(footing)).increment();
    }

    @Bean
    ClaimTime claimTime(Agendas agendas, SettleBooking bookings, ClaimEvents events, TechnicalClock clock) {
        return new ClaimTime(agendas, bookings, events, clock, Pause.sleeping());
    }

    @Bean
    BusyTimes busyTimes(Agendas agendas, SettleBooking bookings, TechnicalClock clock) {
        return new BusyTimes(agendas, bookings, clock);
    }

    @Bean
    Sweeping sweeping(Agendas agendas, SettleBooking bookings, ClaimEvents events, TechnicalClock clock) {
        return new Sweeping(new SweepAgendas(agendas, bookings, events, clock, SWEPT_AT_ONCE));
    }

    /** A page every five seconds. */
    static final class Sweeping {
        private final SweepAgendas sweepAgendas;

        Sweeping(SweepAgendas sweepAgendas) {
            this.sweepAgendas = sweepAgendas;
        }

        @Scheduled(fixedDelay = 5000)
        void sweep() {
            sweepAgendas.sweepPage();
        }
    }
}
