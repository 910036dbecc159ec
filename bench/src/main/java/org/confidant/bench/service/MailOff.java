package org.confidant.bench.service;

import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Put on booking-service's class path, it takes what the lane to mail delivers and does nothing with it: the mail receiver is
 * off, the lane itself is not.
 */
@AutoConfiguration
public class MailOff {
    private static final String RECEIVER = "noticeCourier";

    /** Fails the start if there is no such receiver any more. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutTheReceiver() {
        return registry -> registry.removeBeanDefinition(RECEIVER);
    }

    @Bean
    Courier nobody() {
        return new Courier() {
            @Override
            public String receiver() {
                return "notice";
            }

            @Override
            public Delivery deliver(Envelope envelope) {
                return Delivery.TAKEN;
            }
        };
    }
}
