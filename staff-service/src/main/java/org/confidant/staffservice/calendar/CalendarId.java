package org.confidant.staffservice.calendar;

/**
 * A country's year.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record CalendarId(String country, int year) {
    @Override
    public String toString() {
        return country + "-" + year;
    }
}
