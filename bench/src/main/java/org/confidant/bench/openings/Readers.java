package org.confidant.bench.openings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Slice;

/** Several readers at once, each opening a record as soon as it has read the one before. */
record Readers(String name, Load load, List<Reader> readers, Waits waits) implements Contestant, AutoCloseable {
    static Readers of(String name, Load load, Stream<Reader> readers) {
        return new Readers(name, load, readers.toList(), new Waits());
    }

    @Override
    public Slice work(Duration time) {
        readers.forEach(Reader::begin);
        Waits.Taken taken = waits.next(readers.size());
        return load.run(time, reader -> {
            long begun = System.nanoTime();
            readers.get(reader).open();
            taken.add(reader, System.nanoTime() - begun);
        });
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }
}
