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

    String subject(Locale language) {
        return words.getMessage("subject", null, language);
    }

    String text(Notice notice, Addressee addressee, Locale language) {
        News news = notice.news();
        ZoneId zone = roster.branch(notice.branch(), ALL).map(Branch::zone).orElse(ZoneId.of("UTC"));
        List<String> lines = new ArrayList<>();
        lines.add(words.getMessage("greeting", new Object[]{addressee.name()}, language));
        lines.add("");
        lines.add(words.getMessage(news.type(), new Object[]{time(news.session().from(), zone, language),
                news.holdUntil().map(end -> time(end, zone, language)).orElse("")}, language));
        link(notice).ifPresent(link -> {
            lines.add(words.getMessage(new DefaultMessageSourceResolvable(new String[]{"link." + news.type(), "link"},
                    new Object[]{link}), language));
            if (news.mode() == Mode.REMOTE && news.aboutTime()) {
                lines.add(words.getMessage("join", null, language));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private Optional<String> link(Notice notice) {
        return notice.news().link()
                .flatMap(sealed -> seals.open(new ClientId(notice.client()), notice.news().booking(), "link", sealed))
                .map(token -> settings.publicUrl() + "/api/v1/links/" + token + notice.news().below());
    }

    private static String time(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(language)
                .format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
