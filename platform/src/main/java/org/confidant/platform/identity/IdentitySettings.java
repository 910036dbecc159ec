package org.confidant.platform.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the realm's address, exactly as it stands in {@code iss}
 * @param audience what must be among {@code aud}
 */
@Validated
@ConfigurationProperties("confidant.identity")
public record IdentitySettings(@NotNull URI issuer, @NotBlank String audience) {
    URI keys() {
        return URI.create(issuer + "/protocol/openid-connect/certs");
    }
}
