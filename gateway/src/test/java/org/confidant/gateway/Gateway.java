package org.confidant.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A running gateway between callers and four services that say what the test wants. */
public final class Gateway implements AutoCloseable {
    public final Realm realm = new Realm();
    private static final int MOST_FIGURES = 4 << 20;

    public final WireMockServer staff = service();
    public final WireMockServer booking = service();
    public final WireMockServer archive = service();
    public final WireMockServer complaint = service();
    private final ConfigurableApplicationContext context;

    public Gateway(String... settings) {
        this(context -> {}, settings);
    }

    public Gateway(Consumer<GenericApplicationContext> more, String... settings) {
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(Gateway::ownThreads, fresh -> more.accept((GenericApplicationContext) fresh))
                .run(arguments(settings));
    }

    /** Otherwise a gateway that closes takes away the threads on which the test's own client waits. */
    private static void ownThreads(ApplicationContext context) {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> resources);
    }

    private String[] arguments(String... settings) {
        Map<String, String> arguments = new LinkedHashMap<>(Map.of("server.port", "0", "management.server.port", "0",
                "confidant.gateway.staff-url", "http://localhost:" + staff.port(), "confidant.gateway.booking-url",
                "http://localhost:" + booking.port(), "confidant.gateway.archive-url",
                "http://localhost:" + archive.port(), "confidant.gateway.complaint-url",
                "http://localhost:" + complaint.port(), "confidant.identity.issuer", realm.issuer(),
                "confidant.identity.audience", Realm.AUDIENCE));
        Stream.of(settings).map(setting -> setting.split("=", 2)).forEach(pair -> arguments.put(pair[0], pair[1]));
        return arguments.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    public WebTestClient client() {
        return client("local.server.port");
    }

    public WebTestClient management() {
        return client("local.management.port");
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private WebTestClient client(String port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getRequiredProperty(port))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_FIGURES))
                .responseTimeout(Duration.ofSeconds(30)).build();
    }

    private static WireMockServer service() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    @Override
    public void close() {
        context.close();
        staff.stop();
        booking.stop();
        archive.stop();
        complaint.stop();
        realm.close();
    }
}
