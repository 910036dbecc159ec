package org.confidant.local.mail;

import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on loopback that delivers nothing and keeps everything. */
public final class MailCatcher implements AutoCloseable {
    private static final int LARGEST_MAIL = 10 * 1024 * 1024;

    private final SMTPServer server;

    private MailCatcher(SMTPServer server) {
        this.server = server;
    }

    public static MailCatcher start(int port, MailFolder folder) {
        SMTPServer server = SMTPServer.port(port).bindAddress(InetAddress.getLoopbackAddress()).hostName("localhost")
                .softwareName("Confidant mail catcher").maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(context -> new Catch(folder)).build();
        server.start();
        return new MailCatcher(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
