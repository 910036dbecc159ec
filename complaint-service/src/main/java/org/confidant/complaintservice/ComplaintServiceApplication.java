package org.confidant.complaintservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ComplaintServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ComplaintServiceApplication.class, arguments);
    }
}
