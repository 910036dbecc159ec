package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentFileTest {
    private static final String HEAD = "PatientId,AppointmentID,Gender,ScheduledDay,AppointmentDay,Age,Neighbourhood,"
            + "Scholarship,No-show";
    private static final String GOOD = "2.98725E+13,5642903,F,2016-04-29T18:38:08Z,2016-04-29T00:00:00Z,62,"
            + "JARDIM DA PENHA,0,No";

    @TempDir
    private Path folder;

    @Test
    void row_is_read_with_its_time_as_the_neighbourhood_saw_it() {
        Reading reading = read(GOOD);

        assertThat(reading.day()).isEqualTo(LocalDate.of(2016, 4, 29));
        assertThat(reading.rows()).containsExactly(new Row(2, 5642903,
                new Person("2.98725E+13", Person.Gender.FEMALE, 62), "JARDIM DA PENHA",
                LocalDateTime.of(2016, 4, 29, 18, 38, 8), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,62,           | ,sixty,             | Age sixty is not a number
            ,62,           | ,-1,                | Age -1 is not a number
            ,62,           | ,121,               | nobody is 121 years old
            ,F,            | ,X,                 | Gender is neither F nor M
            ,No            | ,Perhaps            | No-show is neither Yes nor No
            5642903        | 56a                 | AppointmentID 56a is not a number
            JARDIM DA PENHA| ' '                 | Neighbourhood is empty
            2016-04-29T18  | 2016-04-31T18       | ScheduledDay 2016-04-31T18:38:08Z is not a time
            2016-04-29T18  | 2016-04-30T18       | ScheduledDay is after AppointmentDay
            ,0,No          | ,No                 | has 8 fields instead of 9
            ,62,           | ,"62"x,             | is not CSV
            """)
    void bad_row_is_told_with_its_line_and_the_others_are_read(String part, String instead, String why) {
        Reading reading = read(GOOD, GOOD.replace("5642903", "1"), GOOD.replace(part, instead), GOOD.replace("5642903",
                "2"));

        assertThat(reading.bad()).hasSize(1);
        assertThat(reading.bad().getFirst().toString()).isEqualTo("line 4: " + why);
        assertThat(reading.rows()).extracting(Row::line).containsExactly(2, 3, 5);
    }

    @Test
    void number_that_was_there_before_is_bad() {
        assertThat(read(GOOD, GOOD).bad()).extracting(BadRow::toString)
                .containsExactly("line 3: AppointmentID 5642903 was there before");
    }

    @Test
    void row_of_another_day_is_bad() {
        Reading reading = read(GOOD, GOOD.replace("5642903", "1").replace("2016-04-29T00", "2016-05-02T00"));

        assertThat(reading.bad()).extracting(BadRow::toString)
                .containsExactly("line 3: AppointmentDay 2016-05-02 is not the file's day 2016-04-29");
    }

    @Test
    void row_that_is_not_utf_8_is_bad() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.writeString(file, HEAD + "\r\n" + GOOD + "\r\n" + GOOD.replace("PENHA", "PENHÃ").replace("5642903", "1"),
                StandardCharsets.ISO_8859_1);

        assertThat(AppointmentFile.read(file).bad()).extracting(BadRow::toString)
                .containsExactly("line 3: Neighbourhood is not readable text");
    }

    @Test
    void byte_order_mark_and_other_columns_and_empty_lines_do_no_harm() {
        Reading reading = AppointmentFile.read(List.of("\uFEFF" + HEAD, "", GOOD, ""));

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.bad()).isEmpty();
    }

    @Test
    void file_without_a_needed_column_is_refused() {
        assertThatThrownBy(() -> AppointmentFile.read(List.of(HEAD.replace("Gender,", ""), GOOD)))
                .isInstanceOf(SuiteRefused.class).hasMessage(
                        "The first line does not name the columns: Gender is missing.");
    }

    @Test
    void file_without_any_appointment_is_refused_with_the_first_reason() {
        assertThatThrownBy(() -> read("nonsense")).isInstanceOf(SuiteRefused.class)
                .hasMessage("The file holds no appointment; line 2: has 1 fields instead of 9.");
    }

    @Test
    void file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> AppointmentFile.read(folder.resolve("none.csv"))).isInstanceOf(SuiteRefused.class)
                .hasMessageStartingWith("There is no file ");
    }

    private static Reading read(String... rows) {
        return AppointmentFile.read(Stream.concat(Stream.of(HEAD), Stream.of(rows)).toList());
    }
}
