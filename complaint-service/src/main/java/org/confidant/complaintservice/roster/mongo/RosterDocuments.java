package org.confidant.complaintservice.roster.mongo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.HoursLine;
import org.confidant.complaintservice.roster.Person;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.roster.WorkingDayCalendar;
import org.confidant.platform.identity.Role;

/** How the roster stands in its documents. */
final class RosterDocuments {
    static final String COUNTRY = "country";
    static final String POSTS = "posts";
    static final String ROLES = "roles";
    private static final String BARRED = "barredUpTo";

    private RosterDocuments() {}

    static Document write(Branch branch) {
        return new Document("name", branch.name()).append(COUNTRY, branch.country())
                .append("zone", branch.zone().getId())
                .append("hours", HoursLine.write(branch.hours()).stream().map(line -> new Document("day",
                        line.day().name()).append("from", line.from()).append("to", line.to())).toList())
                .append("manager", branch.manager().map(StaffId::value).orElse(null));
    }

    static Branch branch(Document document) {
        return new Branch(new BranchId(document.getString("_id")), document.getString("name"),
                document.getString(COUNTRY), ZoneId.of(document.getString("zone")),
                HoursLine.read(document.getList("hours", Document.class).stream()
                        .map(line -> new HoursLine(DayOfWeek.valueOf(line.getString("day")), line.getString("from"),
                                line.getString("to")))
                        .toList()),
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
                set(document, "closed", text -> Stream.of(LocalDate.parse(text))), worksAs);
    }

    static Document write(Person person) {
        return barred(person.barredUpTo())
                .append(ROLES, person.roles().stream().map(Role::realmName).sorted().toList())
                .append(POSTS, person.posts().stream().map(BranchId::value).sorted().toList());
    }

    static Person person(Document document) {
        return new Person(new StaffId(document.getString("_id")),
                set(document, ROLES, name -> Role.named(name).stream()),
                set(document, POSTS, id -> Stream.of(new BranchId(id))), barredUpTo(document));
    }

    static Document barred(Optional<Instant> upTo) {
        return new Document(BARRED, upTo.map(Date::from).orElse(null));
    }

    static Optional<Instant> barredUpTo(Document document) {
        return Optional.ofNullable(document.getDate(BARRED)).map(Date::toInstant);
    }

    private static <T> Set<T> set(Document document, String field, Function<String, Stream<T>> value) {
        return document.getList(field, String.class).stream().flatMap(value).collect(Collectors.toSet());
    }
}
