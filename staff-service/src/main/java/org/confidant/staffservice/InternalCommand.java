package org.confidant.staffservice;

import java.util.OptionalLong;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;

/** Commands that no request stands behind: sweeps and confirmations. They are never repeated by a key. */
public final class InternalCommand {
    private InternalCommand() {}

    /** A fresh command of ours. */
    public static Command fresh() {
        return new Command(Ids.random(), false, "", StaffSettings.CLIENT_ID, OptionalLong.empty());
    }
}
