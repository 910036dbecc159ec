package org.confidant.archiveservice.transcript;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.platform.observability.MeterLine;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows a conversation as it goes on, one virtual thread for each listener. Everything is asked anew at every look: who no
 * longer may hears no more.
 */
@Component
public final class Listening implements SmartLifecycle {
    /** Shorter than a token lives. */
    private static final Duration LONGEST = Duration.ofMinutes(4);
    /** How late a message of another replica may be. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    private final ReadMessages readMessages;
    private final Arrivals arrivals;
    private final TechnicalClock technical;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean running;

    Listening(ReadMessages readMessages, Arrivals arrivals, TechnicalClock technical, MeterRegistry meters) {
        this.readMessages = readMessages;
        this.arrivals = arrivals;
        this.technical = technical;
        MeterLine line = ArchiveMeter.STREAMS.line();
        Gauge.builder(line.name(), open, AtomicInteger::get).description(line.meaning()).register(meters);
    }

    /** Who listens. What it throws ends the listening. */
    public interface Listener {
        void said(ChatMessage message) throws IOException;

        /** Nothing for a while; so that a broken line is noticed. */
        void silence() throws IOException;

        /** Nothing more will come. */
        void over() throws IOException;
    }

    /** Begins to listen behind that number; the conversation is entered anew at every look. */
    public void follow(Supplier<Conversation> conversation, long after, Listener listener, Runnable atTheEnd) {
        Thread.ofVirtual().name("listening").start(() -> {
            open.incrementAndGet();
            try {
                run(conversation, after, listener);
            } catch (IOException | RuntimeException gone) {
                // The listener hung up, or may not listen any more; they ask again if they want to know.
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                open.decrementAndGet();
                atTheEnd.run();
            }
        });
    }

    private void run(Supplier<Conversation> conversation, long after, Listener listener)
            throws IOException, InterruptedException {
        Instant end = technical.instant().plus(LONGEST);
        Instant spoken = technical.instant();
        long last = after;
        while (running && technical.instant().isBefore(end)) {
            Conversation entered;
            try {
                entered = conversation.get();
            } catch (Refusal noLonger) {
                listener.over();
                return;
            }
            long heard = arrivals.heard(entered.session());
            List<ChatMessage> said = readMessages.read(entered, last, AT_ONCE);
            for (ChatMessage message : said) {
                listener.said(message);
                last = message.number();
            }
            if (!said.isEmpty()) {
                spoken = technical.instant();
            } else if (Duration.between(spoken, technical.instant()).compareTo(SIGN_OF_LIFE) > 0) {
                listener.silence();
                spoken = technical.instant();
            }
            if (said.size() < AT_ONCE) {
                if (entered.over()) {
                    listener.over();
                    return;
                }
                arrivals.await(entered.session(), heard, LOOK);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        arrivals.ringAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
