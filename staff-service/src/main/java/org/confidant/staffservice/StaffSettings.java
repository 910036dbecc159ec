package org.confidant.staffservice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between installations.
 *
 * @param keycloakUrl base address of Keycloak
 * @param clientSecret of our own client, {@value #CLIENT_ID}
 * @param firstAdministrator the e-mail admitted while the installation has no administrator
 * @param mailFrom the sender of mails to staff
 * @param connectTimeout to Keycloak
 * @param readTimeout of one request to Keycloak
 */
@Validated
@ConfigurationProperties("confidant.staff")
public record StaffSettings(@NotNull URI keycloakUrl, @NotBlank String clientSecret,
        Optional<@Email String> firstAdministrator, @NotBlank @Email String mailFrom,
        @NotNull @DefaultValue("1s") Duration connectTimeout, @NotNull @DefaultValue("4s") Duration readTimeout) {
    /** Our own client at Keycloak, and the first part of every message's sender. */
    public static final String CLIENT_ID = "staff-service";

    @Override
    public String toString() {
        return "StaffSettings[keycloakUrl=" + keycloakUrl + "]";
    }
}
