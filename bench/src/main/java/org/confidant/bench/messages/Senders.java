package org.confidant.bench.messages;

import java.time.Duration;
import java.util.List;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.service.Chat;

/** Several senders at once, each with its own voice and its own chats. */
record Senders(String name, Load load, List<Voice> voices, List<Round> rounds) implements Contestant, AutoCloseable {
    static Senders of(String name, Load load, List<Voice> voices, List<List<Chat>> shares) {
        return new Senders(name, load, voices, shares.stream().map(Round::new).toList());
    }

    @Override
    public Slice work(Duration time) {
        voices.forEach(Voice::begin);
        return load.run(time, sender -> voices.get(sender).say(rounds.get(sender).next()));
    }

    @Override
    public void close() {
        voices.forEach(Voice::close);
    }
}
