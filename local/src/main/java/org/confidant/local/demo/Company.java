package org.confidant.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The demo company as company.json tells it; keys are our own names for what the services give ids to. */
record Company(List<Service> services, List<Branch> branches, List<Person> people, List<Partner> partners,
        List<Calendar> calendars) {

    record Service(String key, String name, String length, String bufferAfter, List<String> modes, List<String> rooms,
            List<String> topics) {}

    /** {@code hours} as {@link org.confidant.local.api.WeekHours} reads them. */
    record Branch(String key, String name, String country, String zone, List<String> hours, List<Room> rooms,
            List<Equipment> equipment, List<Person> people) {}

    record Room(String name, String kind, int seats) {}

    record Equipment(String name, String kind) {}

    /** {@code services} are keys. Only practitioners have hours and services. */
    record Person(String name, String fullName, String gender, String role, List<String> languages,
            Optional<List<String>> hours, Optional<List<String>> services) {
        String email() {
            return name + "@confidant.example";
        }
    }

    /** {@code branches} are keys. */
    record Partner(String key, String name, List<String> branches) {}

    /** Closed dates may be ranges, both ends included; {@code source} says who published them. */
    record Calendar(String country, int year, String source, List<String> closed, Map<String, String> worksAs) {
        Stream<String> closedDates() {
            return closed.stream().flatMap(DateRange::dates);
        }
    }

    static Company demo() {
        try (InputStream in = Objects.requireNonNull(Company.class.getResourceAsStream("company.json"))) {
            return JsonMapper.builder().build().readValue(in, Company.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo company", e);
        }
    }
}
