package org.confidant.bookingservice.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.booking.BookingSettings;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeSender;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends notices as mails with a calendar part. */
@Component
final class MailNotices implements NoticeSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailNotices.class);

    private static final int DEEPEST = 20;

    private final JavaMailSender mails;
    private final Wording wording;
    private final BookingSettings settings;

    MailNotices(JavaMailSender mails, Wording wording, BookingSettings settings) {
        this.mails = mails;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public Sent send(String noticeId, Notice notice, Addressee addressee) {
        try {
            mails.send(mail(noticeId, notice, addressee));
            return new Sent.Taken();
        } catch (MailException e) {
            Optional<Integer> code = code(e);
            LOG.info("A notice was not taken by the mail server, code {}", code.orElse(0));
            return code.filter(refused -> refused >= 500).<Sent>map(
                    refused -> new Sent.Refused("the mail server refused the address (" + refused + ")"))
                    .orElseGet(Sent.Later::new);
        } catch (MessagingException e) {
            return new Sent.Refused("the address cannot be written in a mail");
        }
    }

    private MimeMessage mail(String noticeId, Notice notice, Addressee addressee) throws MessagingException {
        Locale language = Locale.forLanguageTag(addressee.language());
        MimeMessage mail = mails.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8");
        parts.setFrom(settings.mailFrom());
        parts.setTo(addressee.email());
        parts.setSubject(wording.subject(notice.news(), language));
        parts.setText(wording.text(notice, addressee, language));
        if (notice.news() instanceof News.OfBooking news && news.aboutTime()) {
            CalendarPart calendar = CalendarPart.of(news, notice.sequence(), wording.subject(news, language));
            parts.addAttachment("appointment.ics", calendar.source(), calendar.contentType());
        }
        mail.setHeader("Message-ID", "<" + noticeId + "@confidant>");
        return mail;
    }

    private static Optional<Integer> code(MailException failure) {
        Stream<Throwable> outer = failure instanceof MailSendException several
                ? Stream.concat(Stream.of(failure), Stream.of(several.getMessageExceptions()))
                : Stream.of(failure);
        return outer.flatMap(MailNotices::chain).flatMap(MailNotices::returnCode).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        Throwable next = failure;
        while (next != null && found.size() < DEEPEST) {
            found.add(next);
            Throwable mail = next instanceof MessagingException several ? several.getNextException() : null;
            next = mail == null ? next.getCause() : mail;
        }
        return found.stream();
    }

    private static Stream<Integer> returnCode(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> Stream.of(address.getReturnCode());
            case SMTPSendFailedException sending -> Stream.of(sending.getReturnCode());
            default -> Stream.empty();
        };
    }
}
