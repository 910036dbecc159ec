package org.confidant.local.cli;

import org.confidant.local.mail.CaughtMail;

/** A mail as the terminal shows it. */
final class MailView {
    private MailView() {}

    static String of(CaughtMail mail) {
        StringBuilder view = new StringBuilder(200);
        view.append("Date:    ").append(mail.date()).append('\n');
        view.append("From:    ").append(mail.from()).append('\n');
        view.append("To:      ").append(String.join(", ", mail.to())).append('\n');
        view.append("Subject: ").append(mail.subject()).append("\n\n");
        mail.text().lines().forEach(line -> view.append("  ").append(line).append('\n'));
        mail.links().forEach(link -> view.append("Link:     ").append(link).append('\n'));
        mail.appointments().forEach(line -> view.append("Calendar: ").append(line).append('\n'));
        return view.toString();
    }
}
