package org.confidant.local.mail;

import java.nio.file.Path;
import java.time.Clock;

/** The mail catcher as a process: port and folder. */
public final class MailCatcherMain {
    private MailCatcherMain() {}

    public static void main(String[] args) {
        MailCatcher catcher = MailCatcher.start(Integer.parseInt(args[0]),
                new MailFolder(Path.of(args[1]), Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }
}
