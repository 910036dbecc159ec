package org.confidant.local.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Gives a service the shared business clock, before its own default. Shipped programs do not contain this class. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("confidant.clock.file")
public class ShiftedClockAutoConfiguration {

    @Bean
    Clock clock(Environment environment) {
        return new ShiftedClock(Clock.systemUTC(),
                ClockFile.open(Path.of(environment.getRequiredProperty("confidant.clock.file"))));
    }
}
