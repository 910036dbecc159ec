package org.confidant.staffservice.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that are shown once and never stored. Each is derived from whom it is for and the command that asks for it, so
 * that an attempt that goes on after a crash, or beside another, sets the very same secret.
 */
public final class OneTimeSecrets {
    private static final int PASSWORD_LENGTH = 20;

    private final SecretKeySpec key;

    /** @param base64 at least 32 bytes */
    public OneTimeSecrets(String base64) {
        key = new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256");
    }

    /** A password of 120 bits for somebody to type once. */
    public String password(String username, String command) {
        return secret("password", username, command).substring(0, PASSWORD_LENGTH);
    }

    /** A client secret of 256 bits. */
    public String clientSecret(String clientId, String command) {
        return secret("client-secret", clientId, command);
    }

    private String secret(String purpose, String whose, String command) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] input = ("one-time\n" + purpose + "\n" + whose + "\n" + command).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(input));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
