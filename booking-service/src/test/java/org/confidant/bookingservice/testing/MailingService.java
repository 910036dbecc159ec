package org.confidant.bookingservice.testing;

import org.confidant.bookingservice.notice.NoticeSender;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole service with a mail server that answers by the address. */
@Import(MailingService.Mails.class)
public abstract class MailingService extends RunningService {
    protected static final Postbox POSTBOX = new Postbox();

    @TestConfiguration
    static class Mails {
        @Bean
        @Primary
        NoticeSender postbox() {
            return POSTBOX;
        }
    }
}
