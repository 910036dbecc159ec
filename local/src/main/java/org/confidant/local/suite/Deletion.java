package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes an installation's data: what lies on somebody's server only when it carries this installation's mark. */
public final class Deletion {
    private Deletion() {}

    public static void delete(Installation installation, Optional<String> mongodbUri) {
        boolean external = Settings.of(installation).filter(settings -> settings.store() == Settings.Store.EXTERNAL)
                .isPresent();
        if (external && mongodbUri.isEmpty()) {
            throw new SuiteRefused(
                    "This installation's data lies on the server that CONFIDANT_MONGODB_URI named: set it"
                            + " again, so that it can be deleted there.");
        }
        Stopping.stop(installation);
        if (external) {
            new InstallationMark(new MongoUri(mongodbUri.orElseThrow()).text(), installation.id()).deleteData();
        }
        SupervisorLock lock = SupervisorLock.tryAcquire(installation).orElseThrow(
                () -> new SuiteRefused("Confidant is being started here: end it with ./confidant down first."));
        try {
            deleteFiles(installation);
        } finally {
            lock.close();
        }
    }

    /** The unpacked programs and the lock stay; the identity goes last, so that an interrupted deletion can go on. */
    private static void deleteFiles(Installation installation) {
        Path identity = installation.folder().resolve("installation");
        try (Stream<Path> entries = Files.list(installation.folder())) {
            entries.filter(entry -> !entry.equals(installation.app()) && !entry.equals(installation.run())
                    && !entry.equals(identity)).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + installation.folder(), e);
        }
        Folders.delete(identity);
    }
}
