package org.confidant.staffservice.staff;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.confidant.platform.outbox.Delivery;
import org.confidant.staffservice.StaffSettings;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends through the SMTP server of the settings. */
@Component
final class SmtpMailbox implements Mailbox {
    private final JavaMailSender sender;
    private final String from;

    SmtpMailbox(JavaMailSender sender, StaffSettings settings) {
        this.sender = sender;
        this.from = settings.mailFrom();
    }

    @Override
    public Delivery send(String address, Letter letter, String messageId) {
        try {
            sender.send(message(address, letter, messageId));
            return Delivery.TAKEN;
        } catch (MailSendException e) {
            return addressRefused(e) ? new Delivery.Refused("the address was refused") : away(e);
        } catch (MailException | MessagingException e) {
            return away(e);
        }
    }

    private MimeMessage message(String address, Letter letter, String messageId) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setHeader("Message-ID", "<" + messageId + "@" + from.substring(from.indexOf('@') + 1) + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        return message;
    }

    private static boolean addressRefused(MailSendException failure) {
        for (Exception cause : failure.getMessageExceptions()) {
            if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static Delivery away(Exception cause) {
        return new Delivery.Unavailable(cause.getClass().getSimpleName());
    }
}
