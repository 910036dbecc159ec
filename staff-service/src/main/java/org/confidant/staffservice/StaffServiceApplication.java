package org.confidant.staffservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class StaffServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StaffServiceApplication.class, arguments);
    }
}
