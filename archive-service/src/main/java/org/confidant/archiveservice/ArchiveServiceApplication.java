package org.confidant.archiveservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ArchiveServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ArchiveServiceApplication.class, arguments);
    }
}
