package org.confidant.bench.booking;

import java.time.Duration;
import java.util.List;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.service.Branch;

/** The driver alone, in this process: no server, no network but the store's. */
record RawDriver(String name, RawBookings bookings, List<Diary> diaries, Load load) implements Contestant {
    static RawDriver of(String name, RawBookings bookings, List<Branch> branches, Load load) {
        return new RawDriver(name, bookings, branches.stream().map(Diary::new).toList(), load);
    }

    @Override
    public Slice work(Duration time) {
        return load.run(time, client -> bookings.place(diaries.get(client).next()));
    }
}
