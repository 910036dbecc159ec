package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.confidant.bookingservice.booking.Attendee;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.booking.ContactDetails;
import org.confidant.bookingservice.booking.NewBooking;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Line;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /bookings}. */
@Schema(name = "NewBooking", example = """
        {"branch": "the id of a branch", "service": "the id of a service", "start": "2026-12-24T10:00:00+08:00",
         "mode": "on-site", "topic": "family", "hold": true, "participants": [{"client": "the id of a client"}]}""")
record BookingRequest(
        @NotNull @Line(max = 60) @Schema(description = "The branch's id", example = "shanghai") String branch,
        @NotNull @Line(max = 60) @Schema(description = "The service's id, from GET /services") String service,
        @Nullable @Line(max = 60) @Schema(description = "A practitioner's staff id; left out: anybody who fits") String practitioner,
        @Nullable @Line(max = 35) @Schema(description = "Only practitioners who speak it (BCP 47)", example = "zh-CN") String language,
        @Nullable @Schema(description = "With the branch's offset at that time; left out for a walk-in, which starts now", example = "2026-12-24T10:00:00+08:00") OffsetDateTime start,
        @NotNull @Schema(description = "on-site or remote") Mode mode,
        @NotNull @Schema(description = "One of the service's topics") Topic topic,
        @Nullable @Schema(description = "phone, web or walk-in; a partner's bookings are always partner", example = "phone") Channel channel,
        @Nullable @Schema(description = "First contact, if it was earlier than now") OffsetDateTime requestedAt,
        @Nullable @Schema(description = "Whether the client has yet to confirm; otherwise it is firm", example = "true") Boolean hold,
        @NotNull @Valid @Size(min = 1, max = 6) List<@NotNull @Valid AttendeeRequest> participants,
        @Nullable @Valid ContactRequest contact) {

    /** Who arranged it: a participant by number, or somebody else. */
    @Schema(name = "Contact")
    record ContactRequest(@Nullable @Schema(example = "1") Integer participant,
            @Nullable @Line(max = 100) String name, @Nullable @Line(max = 40) String relation,
            @Nullable @Line(max = 40) String phone, @Nullable @Line(max = 254) String email) {}

    NewBooking toBooking(Caller caller) {
        Channel through = channel(caller);
        List<Attendee> attendees = IntStream.range(0, participants.size())
                .mapToObj(index -> participants.get(index).toAttendee(index, caller)).toList();
        return new NewBooking(new BranchId(branch), new OfferingId(service),
                Optional.ofNullable(practitioner).map(StaffId::new), Optional.ofNullable(language),
                Optional.ofNullable(start), mode, topic, through, attendees, contactDetails(), contactParticipant(),
                Optional.ofNullable(requestedAt).map(OffsetDateTime::toInstant), Boolean.TRUE.equals(hold));
    }

    private Channel channel(Caller caller) {
        boolean partner = caller.is(Role.PARTNER);
        Channel through = channel == null ? partner ? Channel.PARTNER : Channel.PHONE : channel;
        if (partner != (through == Channel.PARTNER)) {
            throw wrong("channel", partner ? "must be partner" : "must be phone, web or walk-in");
        }
        if (through == Channel.WALK_IN && !caller.isAny(Role.RECEPTIONIST, Role.BRANCH_MANAGER)) {
            throw wrong("channel", "only the desk takes walk-ins");
        }
        return through;
    }

    private int contactParticipant() {
        Integer number = contact == null ? null : contact.participant();
        if (number != null && number < 1) {
            throw wrong("contact.participant", "must be the number of a participant");
        }
        return number == null ? 1 : number;
    }

    private Optional<ContactDetails> contactDetails() {
        if (contact == null || contact.participant() != null) {
            return Optional.empty();
        }
        if (contact.name() == null || contact.relation() == null
                || (contact.phone() == null && contact.email() == null)) {
            throw wrong("contact", "must be a participant's number, or name, relation and a phone or an e-mail");
        }
        return Optional.of(new ContactDetails(contact.name(), contact.relation(),
                Optional.ofNullable(contact.phone()), Optional.ofNullable(contact.email())));
    }

    static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
