package org.confidant.bookingservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BookingServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }
}
