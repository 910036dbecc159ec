package org.confidant.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Both clocks on real time, unless another business clock is on the class path. */
@AutoConfiguration
public class TimeConfiguration {
    /** Business time in UTC, cut to milliseconds as the store keeps it. */
    @Bean
    @ConditionalOnMissingBean
    Clock businessClock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    @ConditionalOnMissingBean
    TechnicalClock technicalClock() {
        return TechnicalClock.system();
    }
}
