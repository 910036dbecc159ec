package org.confidant.local.suite;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How a suite is started.
 *
 * @param root
 *            the checkout whose built programs run
 * @param port
 *            the base of all ports; the remembered one when empty
 * @param mongodbUri
 *            a server that replaces the embedded store
 * @param company
 *            what is made in an installation once all is ready
 * @param out
 *            takes the progress, one line a step
 */
public record Options(Path root, OptionalInt port, Optional<String> mongodbUri, Optional<Furnishing> company,
        Consumer<String> out) {

    /** Makes what an installation should contain, through its gateway; goes on where it was interrupted. */
    public interface Furnishing {
        /** Whether there is nothing left to make. */
        boolean isMade(Installation installation);

        /** @param administrator
         *            the e-mail that the installation admits first */
        void make(Installation installation, Ports ports, String administrator);
    }
}
