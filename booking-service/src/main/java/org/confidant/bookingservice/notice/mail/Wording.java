package org.confidant.bookingservice.notice.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confidant.bookingservice.booking.BookingSettings;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeSender.Addressee;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Neutral words in the recipient's language: a shared mailbox must not betray anybody (B1). */
@Component
final class Wording {
    private static final BranchScope ALL = Everywhere.because("notices of every branch are sent by the same relay");

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final ClientSeals seals;
    private final Roster roster;
    private final BookingSettings settings;

    Wording(ClientSeals seals, Roster roster, BookingSettings settings) {
        this.seals = seals;
        this.roster = roster;
        this.settings = settings;
        words.setBasename("notices");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    String subject(News news, Locale language) {
        return switch (news) {
            case News.OfBooking _ -> say("subject", language);
            case News.OfComplaint _ -> say("subject.message", language);
        };
    }

    String text(Notice notice, Addressee addressee, Locale language) {
        List<String> lines = new ArrayList<>(List.of(say("greeting", language, addressee.name()), ""));
        lines.addAll(switch (notice.news()) {
            case News.OfBooking news -> booking(news, notice, language);
            case News.OfComplaint news -> complaint(news, notice, language);
        });
        return String.join("\n", lines) + "\n";
    }

    private List<String> booking(News.OfBooking news, Notice notice, Locale language) {
        ZoneId zone = roster.branch(notice.branch(), ALL).map(Branch::zone).orElse(ZoneId.of("UTC"));
        List<String> lines = new ArrayList<>();
        lines.add(say(news.type(), language, time(news.session().from(), zone, language),
                news.holdUntil().map(end -> time(end, zone, language)).orElse("")));
        url(notice, "link", news.link()).ifPresent(link -> {
            lines.add(link(news.type(), "link", link + news.below(), language));
            if (news.mode() == Mode.REMOTE && news.aboutTime()) {
                lines.add(say("join", language));
            }
        });
        url(notice, "complaint-link", news.complaintLink())
                .ifPresent(link -> lines.add(say("link.BookingComplaintLink", language, link)));
        return lines;
    }

    private List<String> complaint(News.OfComplaint news, Notice notice, Locale language) {
        String reference = opened(notice, "reference", Optional.of(news.reference())).orElse("");
        List<String> lines = new ArrayList<>(List.of(say(news.type(), language, reference)));
        url(notice, "link", news.link())
                .ifPresent(link -> lines.add(link(news.type(), "link.message", link, language)));
        return lines;
    }

    private String say(String key, Locale language, Object... parts) {
        return words.getMessage(key, parts, language);
    }

    private String link(String type, String otherwise, String url, Locale language) {
        return words.getMessage(new DefaultMessageSourceResolvable(new String[]{"link." + type, otherwise},
                new Object[]{url}), language);
    }

    private Optional<String> url(Notice notice, String field, Optional<String> sealed) {
        return opened(notice, field, sealed).map(token -> settings.publicUrl() + "/api/v1/links/" + token);
    }

    private Optional<String> opened(Notice notice, String field, Optional<String> sealed) {
        return sealed.flatMap(value -> seals.open(new ClientId(notice.client()), notice.news().subject(), field,
                value));
    }

    private static String time(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(language)
                .format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
