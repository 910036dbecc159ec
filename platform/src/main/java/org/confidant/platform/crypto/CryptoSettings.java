package org.confidant.platform.crypto;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys come from.
 *
 * @param masterKeyFile a Tink JSON keyset for authenticated encryption, mounted as a file
 * @param blindIndexKey 32 random bytes as base64; changing it makes every stored lookup useless
 */
@Validated
@ConfigurationProperties("confidant.crypto")
public record CryptoSettings(@NotNull Path masterKeyFile, @NotBlank String blindIndexKey) {

    @Override
    public String toString() {
        return "CryptoSettings[masterKeyFile=" + masterKeyFile + "]";
    }
}
