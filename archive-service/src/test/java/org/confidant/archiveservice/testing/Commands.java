package org.confidant.archiveservice.testing;

import java.util.OptionalLong;
import java.util.UUID;
import org.confidant.platform.web.Command;

/** Commands as they come from callers, for tests below HTTP. */
public final class Commands {
    private Commands() {}

    public static Command fresh() {
        return keyed(UUID.randomUUID().toString(), "body");
    }

    public static Command keyed(String id, String bodyHash) {
        return new Command(id, true, bodyHash, "tester", OptionalLong.empty());
    }
}
