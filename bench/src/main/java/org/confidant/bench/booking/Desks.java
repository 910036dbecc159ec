package org.confidant.bench.booking;

import java.time.Duration;
import java.util.List;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Load;
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

    Desks(String name, int port, List<Branch> branches, Company company, Load load) {
        this.name = name;
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
        return load.run(time, client -> desks.get(client).book());
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
    }
}
