package org.confidant.bookingservice.client.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.client.ContactWay;
import org.confidant.bookingservice.client.ContactWishes;
import org.confidant.platform.web.Line;
import org.confidant.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** How, when and under what name somebody wants to be reached. */
@Schema(name = "ContactWishes", example = """
        {"how": ["phone"], "from": "18:00", "to": "21:00", "name": "Ms Lee", "note": "Never leave a message"}""")
record WishesBody(
        @Schema(description = "The ways that are welcome; all when not said, none when empty") @Nullable List<@NotNull ContactWay> how,
        @Schema(description = "Not before, in the branch's time", type = "string", example = "18:00") @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
        @Schema(description = "Not after; before `from` it means the next morning", type = "string", example = "21:00") @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to,
        @Schema(description = "How to address them where others may see it") @Line(max = 100) @Nullable String name,
        @Text(max = 500) @Nullable String note) {

    static WishesBody of(ContactWishes wishes) {
        return new WishesBody(wishes.how().stream().sorted().toList(), wishes.from().orElse(null),
                wishes.to().orElse(null), wishes.name().orElse(null), wishes.note().orElse(null));
    }

    ContactWishes toWishes() {
        return new ContactWishes(how == null ? ContactWishes.NONE.how() : Set.copyOf(how), Optional.ofNullable(from),
                Optional.ofNullable(to), Optional.ofNullable(name), Optional.ofNullable(note));
    }
}
