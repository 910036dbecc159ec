package org.confidant.bookingservice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.testing.Commands;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.Test;

/** Which text is in force, and whether what was signed before still holds. */
class OfferingTextsTest {
    private static final OfferingId OFFERING = new OfferingId("o");
    private final List<Stored<Text>> published = new ArrayList<>();
    private final StoredCollection<Text> shelf = new StoredCollection<>(TestStore.embedded().fresh(), "texts",
            "branch", new InMind(), TestStore.relay(), TechnicalClock.system());

    /** Stored texts are made by a store only; what stands in the document does not matter here. */
    private static final class InMind implements Mapping<Text> {
        @Override
        public Document write(Text text) {
            return new Document();
        }

        @Override
        public Text read(Document document) {
            throw new IllegalStateException("nothing is read back");
        }
    }

    private TextRef publish(String language, int number, boolean renewal) {
        Text text = new Text(TextKind.AGREEMENT, OFFERING, language, new TextContent("T", "B" + number, List.of(),
                renewal), Optional.of(new Text.Publication(number, Instant.EPOCH)));
        Stored<Text> stored = shelf.create(language + number, text, List.of(), Commands.fresh()).stored();
        published.add(stored);
        return text.ref(stored.id());
    }

    private OfferingTexts texts() {
        return new OfferingTexts(published);
    }

    @Test
    void the_newest_in_the_language_asked_for_is_in_force() {
        publish("zh-CN", 1, false);
        publish("en", 1, false);
        publish("en", 2, false);

        assertThat(texts().inForce(TextKind.AGREEMENT, "en").map(Stored::id)).contains("en2");
        assertThat(texts().inForce(TextKind.AGREEMENT, "zh-Hant").map(Stored::id)).contains("zh-CN1");
        assertThat(texts().inForce(TextKind.AGREEMENT, "fr").map(Stored::id)).contains("en2");
        assertThat(texts().inForce(TextKind.INTAKE, "en")).isEmpty();
    }

    @Test
    void what_was_signed_holds_until_a_version_asks_for_renewal() {
        TextRef first = publish("en", 1, false);
        publish("en", 2, false);
        publish("zh-CN", 9, true);
        boolean before = texts().hold(first);
        publish("en", 3, true);
        TextRef last = publish("en", 4, false);

        assertThat(before).isTrue();
        assertThat(texts().hold(first)).isFalse();
        assertThat(texts().hold(last)).isTrue();
    }
}
