package org.confidant.platform.tell;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Our own client's token, kept in memory and renewed a minute before it ends. */
final class ClientCredentials implements OwnToken {
    private final ClientRegistration client;
    private final OAuth2AuthorizedClientService held;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;
    private final CircuitBreaker breaker;

    ClientCredentials(String clientId, TellSettings settings, CircuitBreaker breaker) {
        this.client = ClientRegistration.withRegistrationId(clientId).clientId(clientId)
                .clientSecret(settings.clientSecret().orElseThrow())
                .tokenUri(settings.tokenUrl().orElseThrow().toString())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
        var ours = new InMemoryClientRegistrationRepository(client);
        this.held = new InMemoryOAuth2AuthorizedClientService(ours);
        this.tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(ours, held);
        this.tokens.setAuthorizedClientProvider(provider(settings));
        this.breaker = breaker;
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider(TellSettings settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        requests.setReadTimeout(settings.readTimeout());
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(RestClient.builder().requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(endpoint);
        return provider;
    }

    @Override
    public String value() {
        try {
            return breaker.executeSupplier(this::current);
        } catch (OAuth2AuthorizationException | CallNotPermittedException failure) {
            throw new TokenAway(failure);
        }
    }

    private String current() {
        OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(client.getRegistrationId())
                .principal(client.getClientId()).build();
        return Objects.requireNonNull(tokens.authorize(request)).getAccessToken().getTokenValue();
    }

    @Override
    public void refused(String token) {
        OAuth2AuthorizedClient present = held.loadAuthorizedClient(client.getRegistrationId(), client.getClientId());
        if (present != null && present.getAccessToken().getTokenValue().equals(token)) {
            held.removeAuthorizedClient(client.getRegistrationId(), client.getClientId());
        }
    }
}
