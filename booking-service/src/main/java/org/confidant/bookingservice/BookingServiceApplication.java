package org.confidant.bookingservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class BookingServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }
}
