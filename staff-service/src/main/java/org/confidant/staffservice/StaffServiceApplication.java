package org.confidant.staffservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the program. */
@SpringBootApplication
@EnableConfigurationProperties({StaffSettings.class, Listeners.class})
public class StaffServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StaffServiceApplication.class, arguments);
    }
}
