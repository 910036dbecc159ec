package org.confidant.platform.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How ids are made from Idempotency-Keys.
 *
 * @param key secret of the HMAC, base64, at least 32 bytes; the same on every replica and for as long as keys are honoured
 */
@Validated
@ConfigurationProperties("confidant.commands")
public record CommandSettings(@NotBlank String key) {
    @Override
    public String toString() {
        return "CommandSettings[key=hidden]";
    }
}
