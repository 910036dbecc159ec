package org.confidant.bookingservice.roster.mongo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.HoursLine;
import org.confidant.bookingservice.roster.Person;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WeeklyHours;
import org.confidant.bookingservice.roster.WorkingDayCalendar;
import org.confidant.platform.identity.Role;

/** How the roster stands in its documents. */
final class RosterDocuments {
    static final String BRANCHES = "branches";
    static final String POSTS = "posts";
    static final String ROLES = "roles";
    static final String COUNTRY = "country";
    private static final String BARRED = "barredUpTo";
    private static final String CLEARED = "cleared";

    private RosterDocuments() {}

    static Document write(Branch branch) {
        return new Document("name", branch.name()).append(COUNTRY, branch.country())
                .append("zone", branch.zone().getId())
                .append("hours", hours(branch.hours()))
                .append("manager", branch.manager().map(StaffId::value).orElse(null));
    }

    static Branch branch(Document document) {
        return new Branch(new BranchId(document.getString("_id")), document.getString("name"),
                document.getString(COUNTRY), ZoneId.of(document.getString("zone")), hours(document),
                Optional.ofNullable(document.getString("manager")).map(StaffId::new));
    }

    static Document write(WorkingDayCalendar calendar) {
        Document worksAs = new Document();
        new TreeMap<>(calendar.worksAs()).forEach((date, day) -> worksAs.append(date.toString(), day.name()));
        return new Document(COUNTRY, calendar.country()).append("year", calendar.year())
                .append("closed", calendar.closed().stream().sorted().map(LocalDate::toString).toList())
                .append("worksAs", worksAs);
    }

    static WorkingDayCalendar calendar(Document document) {
        Map<LocalDate, DayOfWeek> worksAs = document.get("worksAs", Document.class).entrySet().stream()
                .collect(Collectors.toMap(entry -> LocalDate.parse(entry.getKey()),
                        entry -> DayOfWeek.valueOf(String.valueOf(entry.getValue()))));
        return new WorkingDayCalendar(document.getString(COUNTRY), document.getInteger("year"),
                set(document, "closed", LocalDate::parse), worksAs);
    }

    /** Only practitioners have branches here, so that nobody else is found among those of a branch; all have posts. */
    static Document write(Person person) {
        Optional<Practitioner> serves = person.practitioner();
        return barred(person.barredUpTo()).append(POSTS, strings(person.posts(), BranchId::value))
                .append(ROLES, strings(person.roles(), Role::realmName))
                .append(BRANCHES, serves.map(who -> strings(who.branches(), BranchId::value)).orElse(null))
                .append("services", serves.map(who -> strings(who.services(), OfferingId::value)).orElse(null))
                .append("languages", serves.map(who -> strings(who.languages(), Function.identity())).orElse(null))
                .append("hours", serves.map(who -> hours(who.hours())).orElse(null))
                .append(CLEARED, serves.map(Practitioner::cleared).orElse(null));
    }

    static Practitioner practitioner(Document document) {
        return new Practitioner(new StaffId(document.getString("_id")), set(document, BRANCHES, BranchId::new),
                set(document, "services", OfferingId::new), set(document, "languages", Function.identity()),
                hours(document), document.getBoolean(CLEARED));
    }

    static boolean cleared(Document document) {
        return Boolean.TRUE.equals(document.getBoolean(CLEARED));
    }

    static Document barred(Optional<Instant> upTo) {
        return new Document(BARRED, upTo.map(Date::from).orElse(null));
    }

    static Optional<Instant> barredUpTo(Document document) {
        return Optional.ofNullable(document.getDate(BARRED)).map(Date::toInstant);
    }

    private static <T> List<String> strings(Set<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toList();
    }

    private static <T> Set<T> set(Document document, String field, Function<String, T> value) {
        return document.getList(field, String.class).stream().map(value).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Document> hours(WeeklyHours hours) {
        return HoursLine.write(hours).stream().map(line -> new Document("day", line.day().name())
                .append("from", line.from()).append("to", line.to())).toList();
    }

    private static WeeklyHours hours(Document document) {
        return HoursLine.read(document.getList("hours", Document.class).stream()
                .map(line -> new HoursLine(DayOfWeek.valueOf(line.getString("day")), line.getString("from"),
                        line.getString("to")))
                .toList());
    }
}
