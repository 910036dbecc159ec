package org.confidant.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.platform.crypto.LocalMasterKey;

/** A master key for one run, in a file as services want it. */
final class MasterKeyFile {
    private MasterKeyFile() {}

    static Path fresh(Path folder) {
        try {
            return Files.writeString(folder.resolve("master-key.json"), LocalMasterKey.generate());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a key", e);
        }
    }
}
