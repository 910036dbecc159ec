package org.confidant.staffservice.measure.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.platform.store.Mapping;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.measure.Completion;
import org.confidant.staffservice.measure.Measure;
import org.confidant.staffservice.measure.MeasureId;
import org.confidant.staffservice.measure.MeasureKind;
import org.confidant.staffservice.measure.MeasureState;
import org.confidant.staffservice.measure.Order;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.mongo.Seals;
import org.jspecify.annotations.Nullable;

/** A measure as a document; its words are sealed under the key of whom it concerns. One that was refused has none. */
final class MeasureMapping implements Mapping<Measure> {
    static final String BRANCH = "branch";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String PERSON = "person";
    static final String OPENED = "openedAt";
    static final String UNTIL = "until";
    private static final String COURSE = "course";
    private static final String CAUSES = "causes";
    private static final String CODES_BETWEEN = " ";
    private static final String COMPLETIONS = "completions";
    private static final String NOTE = "note";

    private final Seals seals;

    MeasureMapping(Seals seals) {
        this.seals = seals;
    }

    @Override
    public Document write(Measure measure) {
        Order order = measure.order();
        Document document = new Document(KIND, order.kind().name()).append(STATE, measure.state().name())
                .append(PERSON, order.person().value()).append(BRANCH, order.branch().value())
                .append("complaint", order.complaint());
        measure.openedAt().ifPresent(at -> document.append(OPENED, Date.from(at)));
        order.until().ifPresent(until -> document.append(UNTIL, Date.from(until)));
        document.append(COMPLETIONS, measure.completions().stream().map(MeasureMapping::completion).toList());
        if (measure.state() != MeasureState.REFUSED) {
            seals.of(order.person(), measure.id().value()).ifPresent(seal -> {
                order.course().ifPresent(text -> document.append(COURSE, seal.seal(COURSE, text)));
                document.append(CAUSES, seal.seal(CAUSES, String.join(CODES_BETWEEN, order.causes())));
                measure.completion().flatMap(Completion::note)
                        .ifPresent(text -> document.append(NOTE, seal.seal(NOTE, text)));
            });
        }
        return document;
    }

    private static Document completion(Completion completion) {
        Document document = new Document("result", completion.result().name()).append("at",
                Date.from(completion.at()));
        completion.by().ifPresent(by -> document.append("by", by.value()));
        completion.score().ifPresent(score -> document.append("score", score));
        return document;
    }

    @Override
    public Measure read(Document document) {
        MeasureId id = new MeasureId(document.getString("_id"));
        StaffId person = new StaffId(document.getString(PERSON));
        Function<String, Optional<String>> words = field -> seals.open(person, id.value(),
                document.get(field, Binary.class), field);
        Order order = new Order(MeasureKind.valueOf(document.getString(KIND)), person,
                new BranchId(document.getString(BRANCH)), document.getString("complaint"),
                words.apply(COURSE), instant(document.getDate(UNTIL)),
                words.apply(CAUSES).map(MeasureMapping::codes).orElse(List.of()));
        return new Measure(id, order, MeasureState.valueOf(document.getString(STATE)),
                instant(document.getDate(OPENED)),
                document.getList(COMPLETIONS, Document.class).stream()
                        .map(how -> completion(how, words.apply(NOTE))).toList());
    }

    private static Completion completion(Document how, Optional<String> note) {
        return new Completion(Completion.Result.valueOf(how.getString("result")),
                Optional.ofNullable(how.getString("by")).map(StaffId::new), how.getDate("at").toInstant(),
                Optional.ofNullable(how.getInteger("score")).map(OptionalInt::of).orElse(OptionalInt.empty()), note);
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(CODES_BETWEEN, -1));
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
