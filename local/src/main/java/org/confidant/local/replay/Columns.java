package org.confidant.local.replay;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** Where in a line each thing stands, and what it must look like. */
final class Columns {
    private static final int OLDEST = 120;

    private final Map<Column, Integer> places;
    private final int width;

    private Columns(Map<Column, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** The columns that are read; the file may have others. */
    private enum Column {
        PATIENT("PatientId"),
        APPOINTMENT("AppointmentID"),
        GENDER("Gender"),
        SCHEDULED("ScheduledDay"),
        DAY("AppointmentDay"),
        AGE("Age"),
        NEIGHBOURHOOD("Neighbourhood"),
        NO_SHOW("No-show");

        private final String head;

        Column(String head) {
            this.head = head;
        }
    }

    static Columns of(CSVRecord heads) throws Unreadable {
        List<String> names = heads.stream().map(String::strip).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = names.indexOf(column.head);
            if (place < 0) {
                throw new Unreadable(column.head + " is missing");
            }
            places.put(column, place);
        }
        return new Columns(places, names.size());
    }

    /** The appointment in a line, if it is one of that day. */
    Row row(int line, CSVRecord read, DayOfFile day) throws Unreadable {
        if (read.size() != width) {
            throw new Unreadable("has " + read.size() + " fields instead of " + width);
        }
        Person person = new Person(text(read, Column.PATIENT), gender(read), age(read));
        LocalDateTime requestedAt = time(read, Column.SCHEDULED);
        LocalDateTime appointment = time(read, Column.DAY);
        if (requestedAt.toLocalDate().isAfter(appointment.toLocalDate())) {
            throw new Unreadable("ScheduledDay is after AppointmentDay");
        }
        Row row = new Row(line, number(read, Column.APPOINTMENT), person, text(read, Column.NEIGHBOURHOOD), requestedAt,
                noShow(read));
        day.require(appointment.toLocalDate());
        return row;
    }

    private String text(CSVRecord read, Column column) throws Unreadable {
        String text = read.get(Objects.requireNonNull(places.get(column))).strip();
        if (text.isEmpty()) {
            throw new Unreadable(column.head + " is empty");
        }
        if (text.indexOf('\uFFFD') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw new Unreadable(column.head + " is not readable text");
        }
        return text;
    }

    private long number(CSVRecord read, Column column) throws Unreadable {
        String text = text(read, column);
        if (!text.matches("\\d{1,18}")) {
            throw new Unreadable(column.head + " " + text + " is not a number");
        }
        return Long.parseLong(text);
    }

    private int age(CSVRecord read) throws Unreadable {
        long age = number(read, Column.AGE);
        if (age > OLDEST) {
            throw new Unreadable("nobody is " + age + " years old");
        }
        return (int) age;
    }

    /** Its zone is not true: the file writes local times with a Z. */
    private LocalDateTime time(CSVRecord read, Column column) throws Unreadable {
        String text = text(read, column);
        try {
            return OffsetDateTime.parse(text).toLocalDateTime();
        } catch (DateTimeException e) {
            throw new Unreadable(column.head + " " + text + " is not a time", e);
        }
    }

    private Person.Gender gender(CSVRecord read) throws Unreadable {
        return switch (text(read, Column.GENDER)) {
            case "F" -> Person.Gender.FEMALE;
            case "M" -> Person.Gender.MALE;
            default -> throw new Unreadable("Gender is neither F nor M");
        };
    }

    private boolean noShow(CSVRecord read) throws Unreadable {
        return switch (text(read, Column.NO_SHOW)) {
            case "Yes" -> true;
            case "No" -> false;
            default -> throw new Unreadable("No-show is neither Yes nor No");
        };
    }
}
