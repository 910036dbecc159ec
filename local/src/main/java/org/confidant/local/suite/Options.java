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
 * @param demoCompany
 *            whether the demo company is made once all is ready
 * @param out
 *            takes the progress, one line a step
 */
public record Options(Path root, OptionalInt port, Optional<String> mongodbUri, boolean demoCompany,
        Consumer<String> out) {}
