package org.confidant.bench.service;

import com.mongodb.event.CommandListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.confidant.archiveservice.ArchiveServiceApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole archive-service in this process, so that its use cases can be asked without the way over HTTP. */
public record ArchiveHere(ConfigurableApplicationContext service) implements AutoCloseable {

    /** @param clock its business time */
    public static ArchiveHere start(ArchiveStart start, Clock clock, CommandListener... listeners) {
        List<String> arguments = new ArrayList<>(start.arguments(0, 0));
        // Not application.yml: each service has one, and only the first on the class path would be read.
        arguments.addAll(List.of("--spring.config.name=platform", "--spring.application.name=archive-service",
                "--spring.autoconfigure.exclude=" + MailOff.class.getName(),
                "--logging.config=classpath:org/confidant/bench/logback.xml"));
        return new ArchiveHere(new SpringApplicationBuilder(ArchiveServiceApplication.class)
                .bannerMode(Banner.Mode.OFF).initializers(context -> {
                    context.getBeanFactory().registerSingleton("clockOfTheRun", clock);
                    context.getBeanFactory().registerSingleton("listenersOfTheRun",
                            (MongoClientSettingsBuilderCustomizer) settings -> List.of(listeners)
                                    .forEach(settings::addCommandListener));
                }).run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() {
        service.close();
    }
}
