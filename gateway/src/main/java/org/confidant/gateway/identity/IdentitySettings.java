package org.confidant.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken.
 *
 * @param issuer the realm's address, exactly as its tokens name it
 * @param audience what a token must be meant for
 */
@Validated
@ConfigurationProperties("confidant.identity")
public record IdentitySettings(@NotNull URI issuer, @NotBlank String audience) {
    URI keys() {
        return URI.create(issuer + "/protocol/openid-connect/certs");
    }

    /** Where callers get their tokens. */
    public URI tokens() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** Where callers learn all other addresses of the realm. */
    public URI discovery() {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }
}
