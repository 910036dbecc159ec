package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.session.Side;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** What a participant has done and has still to do before the session; texts are in the client's language. */
@Schema(name = "Papers")
record PapersView(@Nullable ShownText consentNotice,
        @Schema(description = "By purpose, whether the consent is in force") Map<String, Boolean> consents,
        @Nullable ShownText questionnaire, boolean answered, @Nullable ShownText agreement, boolean signed) {

    /** A text in force. */
    @Schema(name = "ShownText")
    record ShownText(@Schema(description = "To be named when it is signed, answered or consented to") String id,
            String language, String title, String body, List<TextItem> items, String sha256) {
        static ShownText of(Stored<Text> stored) {
            Text text = stored.value();
            return new ShownText(stored.id(), text.language(), text.content().title(), text.content().body(),
                    text.content().items(), text.sha256());
        }
    }

    static PapersView of(Side side) {
        Map<String, Boolean> consents = Arrays.stream(Purpose.values())
                .collect(Collectors.toMap(Purpose::toString, side::consented, (one, _) -> one, TreeMap::new));
        Function<TextKind, @Nullable ShownText> inForce = kind -> side.texts().inForce(kind, side.party().language())
                .map(ShownText::of).orElse(null);
        return new PapersView(inForce.apply(TextKind.CONSENT), consents, inForce.apply(TextKind.INTAKE),
                side.answers().isPresent(), inForce.apply(TextKind.AGREEMENT), side.signed());
    }
}
