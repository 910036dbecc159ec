package org.confidant.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in. */
final class Catch implements MessageHandler {
    private final MailFolder folder;
    private final List<String> recipients = new ArrayList<>();

    Catch(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public void from(String from) {
        recipients.clear();
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        OptionalInt refusal = folder.refusals().code(recipient);
        if (refusal.isPresent()) {
            throw new RejectException(refusal.getAsInt(),
                    refusal.getAsInt() < 500 ? "Try again later" : "No such mailbox here");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
        folder.keep(List.copyOf(recipients), data.readAllBytes());
        return "Kept";
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
