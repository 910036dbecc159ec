package org.confidant.gateway.forwarding;

import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Answers that go on as long as something may happen (server-sent events). The guards see them begin and no more; a service
 * that vanished without a word is given up in the end.
 */
final class EventStreams {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private EventStreams() {}

    static void letThemBeSilent(HttpClientResponse response, Connection connection) {
        String type = response.responseHeaders().get("Content-Type");
        if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            connection.removeHandler(NettyPipeline.ResponseTimeoutHandler)
                    .addHandlerFirst(NettyPipeline.ResponseTimeoutHandler,
                            new ReadTimeoutHandler(SILENCE.toMillis(), TimeUnit.MILLISECONDS));
        }
    }
}
