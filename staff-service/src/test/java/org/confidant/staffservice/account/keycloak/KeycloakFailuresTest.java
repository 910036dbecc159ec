package org.confidant.staffservice.account.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.StaffSettings;
import org.confidant.staffservice.account.Account;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.EmailHeld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakFailuresTest {
    private static final String USERS = "/admin/realms/confidant/users";
    private static final Account MING = new Account("ming", "ming@example.org", "王明", Set.of(Role.PRACTITIONER),
            Set.of("shanghai"));

    private final WireMockServer keycloak = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private CircuitBreaker breaker;
    private Accounts accounts;

    @BeforeEach
    void start() {
        keycloak.start();
        StaffSettings settings = new StaffSettings(URI.create(keycloak.baseUrl()), "secret",
                Optional.empty(), "office@example.org", Duration.ofSeconds(1),
                Duration.ofMillis(700));
        KeycloakConfiguration configuration = new KeycloakConfiguration();
        breaker = configuration.keycloakBreaker(CircuitBreakerRegistry.ofDefaults());
        accounts = configuration.accounts(configuration.keycloak(settings), breaker);
        keycloak.stubFor(post("/realms/confidant/protocol/openid-connect/token").willReturn(okJson(
                "{\"access_token\": \"t\", \"expires_in\": 300, \"token_type\": \"Bearer\"}")));
    }

    @AfterEach
    void stop() {
        keycloak.stop();
    }

    private void everythingElse(ResponseDefinitionBuilder answer) {
        keycloak.stubFor(any(urlPathMatching("/admin/.*")).willReturn(answer));
    }

    private void isAway() {
        assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.open(MING));
        assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.close("ming"));
        assertThatExceptionOfType(AccountsAway.class)
                .isThrownBy(() -> accounts.grant("ming", MING.roles(), MING.branches()));
        assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.setOneTimePassword("ming", "p"));
        assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.openBranch("shanghai"));
        assertThatExceptionOfType(AccountsAway.class)
                .isThrownBy(() -> accounts.openClient("partner-p", "s", Set.of("shanghai")));
        assertThatExceptionOfType(AccountsAway.class)
                .isThrownBy(() -> accounts.changeClient("partner-p", Set.of("shanghai"), true));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 502, 503})
    void an_error_means_away(int status) {
        everythingElse(aResponse().withStatus(status));

        isAway();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void a_broken_answer_means_away(Fault fault) {
        everythingElse(aResponse().withFault(fault));

        isAway();
    }

    @Test
    void an_answer_that_is_no_json_means_away() {
        everythingElse(okJson("<html>proxy</html>"));

        isAway();
    }

    @Test
    void an_answer_that_does_not_come_ends_in_bounded_time() {
        everythingElse(okJson("[]").withFixedDelay(10_000));

        isAway();
    }

    @Test
    void no_token_means_away() {
        keycloak.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        isAway();
    }

    @Test
    void nobody_listening_means_away() {
        keycloak.stop();

        isAway();
    }

    @Test
    void an_email_under_another_username_is_held() {
        keycloak.stubFor(post(USERS).willReturn(
                okJson("{\"errorMessage\": \"User exists with same email\"}").withStatus(409)));
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("[]")));

        assertThatExceptionOfType(EmailHeld.class).isThrownBy(() -> accounts.open(MING));
    }

    @Test
    void a_user_under_this_very_username_whose_new_email_is_held_is_not_adopted() {
        keycloak.stubFor(post(USERS).willReturn(aResponse().withStatus(409)));
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("[{\"id\": \"u1\", \"username\": \"ming\"}]")));
        keycloak.stubFor(get(USERS + "/u1").willReturn(okJson("{\"id\": \"u1\", \"username\": \"ming\"}")));
        keycloak.stubFor(put(USERS + "/u1")
                .willReturn(aResponse().withStatus(409)));

        assertThatExceptionOfType(EmailHeld.class).isThrownBy(() -> accounts.open(MING));
    }

    @Test
    void after_many_failures_it_is_left_alone_for_a_while() {
        everythingElse(aResponse().withStatus(500));
        for (int i = 0; i < 150; i++) {
            assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.close("ming"));
        }
        keycloak.resetRequests();

        assertThatExceptionOfType(AccountsAway.class).isThrownBy(() -> accounts.close("ming"));
        assertThat(keycloak.getAllServeEvents()).isEmpty();
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void held_emails_do_not_count_as_failures() {
        keycloak.stubFor(post(USERS).willReturn(aResponse().withStatus(409)));
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson("[]")));
        for (int i = 0; i < 150; i++) {
            assertThatExceptionOfType(EmailHeld.class).isThrownBy(() -> accounts.open(MING));
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }
}
