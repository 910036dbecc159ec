package org.confidant.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.MajorityWrites;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;
import org.confidant.bench.service.RunningBooking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ratio says something only if both sides write the same: one booking over HTTP beside one by the baseline. */
class BookingWritesTest {
    private static final MajorityWrites BY_SERVICE = new MajorityWrites();
    private static final MajorityWrites BY_BASELINE = new MajorityWrites();

    @BeforeAll
    static void one_booking_each(@TempDir Path folder) throws IOException {
        try (RunningBooking service = RunningBooking.start(folder, BY_SERVICE);
                Wire wire = Wire.to(service.port());
                MongoClient client = Store.client(service.store().connectionString(), BY_BASELINE)) {
            Company company = new Company(wire, service.realm());
            Branch branch = company.branch("north", company.service(), 1, 1, 2);
            try (Desk desk = new Desk(service.port(), new Diary(branch))) {
                desk.signIn(company.desk(branch.id()));
                BY_SERVICE.forget();
                desk.book();
            }
            new RawBookings(client.getDatabase("raw")).place(new Diary(branch).next());
        }
    }

    @Test
    void booking_waits_for_the_majority_as_often_as_the_baseline() {
        assertThat(BY_SERVICE.names()).isEqualTo(BY_BASELINE.names()).isEqualTo(List.of("update agendas",
                "insert bookings"));
    }

    @Test
    void documents_and_filters_have_the_same_fields_and_types() {
        assertThat(BY_SERVICE.shapes()).isEqualTo(BY_BASELINE.shapes());
    }

    @Test
    void what_is_sent_is_as_long() {
        for (int write = 0; write < 2; write++) {
            assertThat(BY_BASELINE.bytes(write)).isBetween((int) (BY_SERVICE.bytes(write) * 0.97),
                    (int) (BY_SERVICE.bytes(write) * 1.03));
        }
    }
}
