package org.confidant.bench.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Median;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;

/** All desks of the company, one per branch, booking at one server. */
final class Desks implements Contestant, AutoCloseable {
    private final String name;
    private final List<Branch> branches;
    private final List<Desk> desks;
    private final Company company;
    private final Load load;
    private final ProcessHandle process;
    private final List<Double> milliseconds = new ArrayList<>();

    /** @param process the server's */
    Desks(String name, int port, ProcessHandle process, List<Branch> branches, Company company, Load load) {
        this.name = name;
        this.process = process;
        this.branches = branches;
        this.desks = branches.stream().map(branch -> new Desk(port, new Diary(branch))).toList();
        this.company = company;
        this.load = load;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Slice work(Duration time) {
        for (int number = 0; number < desks.size(); number++) {
            desks.get(number).signIn(company.desk(branches.get(number).id()));
        }
        Duration before = processorTime();
        Slice slice = load.run(time, client -> desks.get(client).book());
        milliseconds.add(processorTime().minus(before).toNanos() / 1e6 / slice.done());
        return slice;
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Milliseconds of a processor that the server spent on a booking in the last so many slices. */
    Median processorTimePerBooking(int slices) {
        return Median.of(milliseconds.subList(milliseconds.size() - slices, milliseconds.size()));
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
    }
}
