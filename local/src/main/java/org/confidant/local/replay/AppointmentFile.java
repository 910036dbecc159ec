package org.confidant.local.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.confidant.local.suite.SuiteRefused;

/** Reads the file line by line, so that a bad line spoils no other. */
final class AppointmentFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AppointmentFile() {}

    static Reading read(Path file) {
        return read(text(file).lines().toList());
    }

    /** The whole of it; what is not UTF-8 becomes U+FFFD, by which its row is recognised. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            throw new SuiteRefused("There is no file " + file + ".", none);
        } catch (IOException e) {
            throw new SuiteRefused("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static Reading read(List<String> lines) {
        Columns columns = columns(lines);
        List<Row> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        DayOfFile day = new DayOfFile();
        for (int index = 1; index < lines.size(); index++) {
            int line = index + 1;
            if (lines.get(index).isBlank()) {
                continue;
            }
            try {
                Row row = columns.row(line, record(lines.get(index)), day);
                if (!known.add(row.appointment())) {
                    throw new Unreadable("AppointmentID " + row.appointment() + " was there before");
                }
                rows.add(row);
            } catch (Unreadable unreadable) {
                bad.add(new BadRow(line, unreadable.why()));
            }
        }
        return new Reading(day.date().orElseThrow(() -> new SuiteRefused("The file holds no appointment"
                + (bad.isEmpty() ? "." : "; " + bad.getFirst() + "."))), rows, bad);
    }

    private static Columns columns(List<String> lines) {
        if (lines.isEmpty()) {
            throw new SuiteRefused("The file is empty.");
        }
        try {
            String head = lines.getFirst();
            return Columns.of(record(head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head));
        } catch (Unreadable unreadable) {
            throw new SuiteRefused("The first line does not name the columns: " + unreadable.why() + ".",
                    unreadable);
        }
    }

    private static CSVRecord record(String line) throws Unreadable {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.iterator().next();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("is not CSV", e);
        }
    }
}
