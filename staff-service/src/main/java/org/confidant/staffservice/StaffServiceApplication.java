package org.confidant.staffservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Starts the program. */
@SpringBootApplication
@EnableFeignClients
@EnableConfigurationProperties(StaffSettings.class)
public class StaffServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StaffServiceApplication.class, arguments);
    }
}
