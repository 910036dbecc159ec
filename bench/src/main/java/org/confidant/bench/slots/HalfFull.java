package org.confidant.bench.slots;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;

/** A branch on a date on which everybody is booked every other hour, and every second of them in the last hour too. */
record HalfFull(Branch branch, LocalDate date) {
    private static final ZoneId ZONE = ZoneId.of(Company.ZONE);

    static HalfFull in(Company company, String service, int practitioners, int rooms) {
        Branch branch = company.branch("large", service, practitioners, rooms, practitioners);
        LocalDate date = LocalDate.now(ZONE).plusDays(3);
        List<String> people = branch.practitioners();
        for (int hour = Company.OPENS; hour < Company.CLOSES; hour += 2) {
            boolean last = hour + 2 >= Company.CLOSES;
            for (int number = 0; number < people.size(); number += last ? 2 : 1) {
                company.book(branch, people.get(number), branch.clients().get(number),
                        date.atTime(hour, 0).atZone(ZONE).toOffsetDateTime());
            }
        }
        return new HalfFull(branch, date);
    }

    String path() {
        return "/slots?branch=" + branch.id() + "&service=" + branch.service() + "&from=" + date + "&to=" + date;
    }
}
