package org.confidant.platform.identity;

/** The scope of a message from another service, which has seen the walls already. */
public final class InboxScope {
    private InboxScope() {}

    /** Everything the receiver of that message keeps about its sender. */
    public static BranchScope ofSender(String sender) {
        if (sender.isBlank()) {
            throw new IllegalArgumentException("a message has a sender");
        }
        return BranchScope.all();
    }
}
