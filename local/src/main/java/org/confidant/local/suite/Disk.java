package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to start where the data would soon find no room. */
final class Disk {
    static final long NEEDED_MEGABYTES = 1500;

    private Disk() {}

    static void requireRoom(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() >> 20;
            requireRoom(folder, free);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask for free space at " + folder, e);
        }
    }

    static void requireRoom(Path folder, long freeMegabytes) {
        if (freeMegabytes < NEEDED_MEGABYTES) {
            throw new SuiteRefused("Too little disk: " + folder + " has " + freeMegabytes + " MB free and needs "
                    + NEEDED_MEGABYTES + " MB; make room, or name another folder in CONFIDANT_DATA.");
        }
    }
}
