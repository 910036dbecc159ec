package org.confidant.staffservice.testing;

import org.confidant.platform.tell.OwnToken;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stand-ins that live in the service's own process. */
@TestConfiguration(proxyBeanMethods = false)
public class StandIns {
    @Bean
    @Primary
    FakeAccounts fakeAccounts() {
        return new FakeAccounts();
    }

    @Bean
    @Primary
    FakeMailbox fakeMailbox() {
        return new FakeMailbox();
    }

    @Bean
    @Primary
    OwnToken fixedToken() {
        return new OwnToken() {
            @Override
            public String value() {
                return "own-token";
            }

            @Override
            public void refused(String token) {}
        };
    }
}
