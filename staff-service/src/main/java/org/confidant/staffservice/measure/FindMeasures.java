package org.confidant.staffservice.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** Measures as those see them who carry them out: with the person's name, wherever that person works by now. */
@Component
public final class FindMeasures {
    private final Measures measures;
    private final People people;

    FindMeasures(Measures measures, People people) {
        this.measures = measures;
        this.people = people;
    }

    /** A measure and the name of whom it concerns. */
    public record Named(Stored<Measure> measure, String name) {}

    /** The measures asked for within the caller's branches. */
    public List<Named> list(Measures.Selection selection, Caller caller) {
        return named(measures.list(selection, caller.scope()));
    }

    /** One of them that the caller was shown already. */
    public Named named(Stored<Measure> measure) {
        return named(List.of(measure)).getFirst();
    }

    private List<Named> named(List<Stored<Measure>> found) {
        Map<StaffId, String> names = people
                .all(found.stream().map(measure -> measure.value().order().person()).toList(),
                        Everywhere.because("who has moved to another branch keeps their name"))
                .stream().collect(Collectors.toMap(person -> person.value().id(),
                        person -> person.value().person().name()));
        return found.stream()
                .map(measure -> new Named(measure, names.getOrDefault(measure.value().order().person(), "")))
                .toList();
    }
}
