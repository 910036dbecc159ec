package org.confidant.platform.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TellSettingsTest {
    private static final Map<String, Object> WHOLE = Map.of("CONFIDANT_TELL_CLIENTSECRET", "secret",
            "CONFIDANT_TELL_TOKENURL", "http://127.0.0.1:1/token", "CONFIDANT_TELL_RECEIVERS_ARCHIVESERVICE",
            "http://127.0.0.1:3", "CONFIDANT_TELL_READTIMEOUT", "2s");

    private static TellSettings bound(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().forEach(
                source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bind(TellSettings.PREFIX, TellSettings.class).orElse(TellSettings.NOBODY);
    }

    @Test
    void a_receiver_may_be_named_by_an_environment_variable() {
        TellSettings settings = bound(WHOLE);

        assertThat(settings.receivers()).containsExactly(
                Map.entry("archive-service", URI.create("http://127.0.0.1:3")));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void who_tells_nobody_needs_nothing() {
        assertThat(bound(Map.of()).receivers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLIENTSECRET", "TOKENURL"})
    void what_is_missing_is_named(String setting) {
        Map<String, Object> variables = new HashMap<>(WHOLE);
        variables.remove("CONFIDANT_TELL_" + setting);

        assertThatThrownBy(() -> bound(variables)).rootCause()
                .hasMessageContaining("CLIENTSECRET".equals(setting) ? "client-secret" : "token-url");
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(bound(WHOLE)).asString().doesNotContain("secret");
    }
}
