package org.confidant.platform.tell;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom this service tells, and how. Without receivers nothing else is needed.
 *
 * @param receivers base addresses by the name of the service; an environment variable cannot hold a dash, so
 *            {@code bookingservice} is {@code booking-service} too
 * @param clientSecret of our own client at the identity provider, which is named like this service
 * @param tokenUrl where that client gets its tokens
 * @param connectTimeout to a receiver, and to the identity provider
 * @param readTimeout of one request to them
 */
record TellSettings(@DefaultValue Map<String, URI> receivers, Optional<String> clientSecret, Optional<URI> tokenUrl,
        @DefaultValue("1s") Duration connectTimeout, @DefaultValue("4s") Duration readTimeout) {
    static final String PREFIX = "confidant.tell";
    static final TellSettings NOBODY = new TellSettings(Map.of(), Optional.empty(), Optional.empty(),
            Duration.ofSeconds(1), Duration.ofSeconds(4));

    TellSettings {
        receivers = receivers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> dashed(entry.getKey()), Map.Entry::getValue));
        if (!receivers.isEmpty()) {
            required(clientSecret, "client-secret");
            required(tokenUrl, "token-url");
        }
    }

    private static String dashed(String name) {
        return name.replaceFirst("(?<=\\w)service$", "-service");
    }

    private static void required(Optional<?> setting, String name) {
        if (setting.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + "." + name + " is needed to tell the receivers and is not set");
        }
    }

    @Override
    public String toString() {
        return "TellSettings[receivers=" + receivers + ", tokenUrl=" + tokenUrl + "]";
    }
}
