package org.confidant.archiveservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between installations of archive-service.
 *
 * @param publicUrl the gateway's address as clients see it; links begin with it
 * @param chainKey secret of the openings chain's HMAC, 32 random bytes as base64; it must never lie in the store
 */
@Validated
@ConfigurationProperties("confidant.archive")
public record ArchiveSettings(@NotNull URI publicUrl, @NotBlank String chainKey) {
    @Override
    public String toString() {
        return "ArchiveSettings[publicUrl=" + publicUrl + "]";
    }
}
