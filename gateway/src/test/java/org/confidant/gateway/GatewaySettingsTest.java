package org.confidant.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class GatewaySettingsTest {
    @ParameterizedTest
    @CsvSource({"confidant.gateway.staff-url,staffUrl", "confidant.gateway.booking-url,bookingUrl",
            "confidant.gateway.archive-url,archiveUrl",
            "confidant.gateway.complaint-url,complaintUrl",
            "confidant.identity.issuer,issuer", "confidant.identity.audience,audience"})
    void a_missing_setting_is_named(String missing, String name) {
        String[] settings = Stream
                .of("confidant.gateway.staff-url=http://localhost:1",
                        "confidant.gateway.booking-url=http://localhost:2",
                        "confidant.gateway.archive-url=http://localhost:4",
                        "confidant.gateway.complaint-url=http://localhost:5",
                        "confidant.identity.issuer=http://localhost:3/realms/confidant",
                        "confidant.identity.audience=confidant-api", "server.port=0")
                .filter(setting -> !setting.startsWith(missing)).map(setting -> "--" + setting).toArray(String[]::new);

        assertThatThrownBy(() -> new SpringApplicationBuilder(GatewayApplication.class).run(settings))
                .rootCause().hasMessageContaining(name);
    }
}
