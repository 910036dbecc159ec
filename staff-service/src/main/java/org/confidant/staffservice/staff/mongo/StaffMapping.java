package org.confidant.staffservice.staff.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Mapping;
import org.confidant.staffservice.account.Bar;
import org.confidant.staffservice.hours.HoursLine;
import org.confidant.staffservice.staff.Admission;
import org.confidant.staffservice.staff.Clearance;
import org.confidant.staffservice.staff.Gender;
import org.confidant.staffservice.staff.Person;
import org.confidant.staffservice.staff.Restrictions;
import org.confidant.staffservice.staff.Rights;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.confidant.staffservice.staff.StaffState;
import org.confidant.staffservice.staff.Work;
import org.jspecify.annotations.Nullable;

/** A person as a document; name, e-mail and evidence sealed, the e-mail found again by its blind index. */
final class StaffMapping implements Mapping<StaffMember> {
    static final String EMAIL_KEY = "emailKey";

    private static final Restrictions NOTHING = new Restrictions(Set.of(), Set.of());

    private final Seals seals;
    private final BlindIndex index;

    StaffMapping(Seals seals, BlindIndex index) {
        this.seals = seals;
        this.index = index;
    }

    @Override
    public Document write(StaffMember person) {
        Document document = new Document("state", person.state().name())
                .append("gender", person.person().gender().name())
                .append("roles", person.rights().roles().stream().map(Role::name).sorted().toList())
                .append("branches", person.rights().branches().stream().sorted().toList())
                .append("services", person.work().services().stream().sorted().toList())
                .append("languages", person.work().languages().stream().sorted().toList())
                .append("hours", HoursLine.maps(person.work().hours()).stream().map(Document::new).toList())
                .append("bar", bar(person.bar()))
                .append("admission", new Document("by", person.admission().by().value()).append("leasedUntil",
                        Date.from(person.admission().leasedUntil())));
        if (!person.restrictions().equals(NOTHING)) {
            document.append("restrictions", new Document("standing", sorted(person.restrictions().standing()))
                    .append("lifted", sorted(person.restrictions().lifted())));
        }
        person.work().lineManager().ifPresent(manager -> document.append("lineManager", manager.value()));
        seals.of(person.id()).ifPresent(seal -> {
            document.append("name", seal.seal("name", person.person().name())).append("email",
                    seal.seal("email", person.person().email()));
            person.clearance().ifPresent(clearance -> document.append("clearance",
                    new Document("examDate", clearance.examDate().toString())
                            .append("evidence", seal.seal("clearance.evidence", clearance.evidence()))
                            .append("by", clearance.by().value()).append("at", Date.from(clearance.at()))));
        });
        if (person.state() == StaffState.ADMITTING || person.state() == StaffState.ADMITTED) {
            document.append(EMAIL_KEY, index.of("staff.email", "", person.person().email().toLowerCase(Locale.ROOT)));
        }
        return document;
    }

    private static Document bar(Bar bar) {
        Document document = new Document("changes", bar.changes()).append("applied", bar.applied());
        bar.upTo().ifPresent(upTo -> document.append("upTo", Date.from(upTo)));
        return document;
    }

    @Override
    public StaffMember read(Document document) {
        StaffId id = new StaffId(document.getString("_id"));
        Set<Role> roles = texts(document, "roles").map(Role::valueOf).collect(Collectors.toSet());
        Work work = new Work(texts(document, "services").collect(Collectors.toSet()),
                texts(document, "languages").collect(Collectors.toSet()),
                HoursLine.ofMaps(document.getList("hours", Document.class, List.of())),
                Optional.ofNullable(document.getString("lineManager")).map(StaffId::new));
        Document admission = document.get("admission", new Document());
        return new StaffMember(id, StaffState.valueOf(document.getString("state")), person(id, document),
                new Rights(roles, texts(document, "branches").collect(Collectors.toSet())), work,
                clearance(id, document),
                readBar(document.get("bar", new Document())),
                new Admission(new StaffId(admission.getString("by")), instant(admission.getDate("leasedUntil"))),
                restrictions(document.get("restrictions", new Document())));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static Restrictions restrictions(Document document) {
        return new Restrictions(texts(document, "standing").collect(Collectors.toSet()),
                texts(document, "lifted").collect(Collectors.toSet()));
    }

    private Person person(StaffId id, Document document) {
        return new Person(seals.open(id, document, "name", "name"), seals.open(id, document, "email", "email"),
                Gender.valueOf(document.getString("gender")));
    }

    private Optional<Clearance> clearance(StaffId id, Document document) {
        return Optional.ofNullable(document.get("clearance", Document.class)).map(clearance -> new Clearance(
                LocalDate.parse(clearance.getString("examDate")),
                seals.open(id, clearance, "evidence", "clearance.evidence"), new StaffId(clearance.getString("by")),
                instant(clearance.getDate("at"))));
    }

    private static Bar readBar(Document bar) {
        @Nullable
        Date upTo = bar.getDate("upTo");
        return new Bar(Optional.ofNullable(upTo).map(Date::toInstant), bar.getInteger("changes", 0),
                bar.getInteger("applied", 0));
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }

    private static Stream<String> texts(Document document, String field) {
        return document.getList(field, String.class, List.of()).stream();
    }
}
