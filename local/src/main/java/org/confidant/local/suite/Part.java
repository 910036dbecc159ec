package org.confidant.local.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the suite: how it is started, how it shows that it is ready, and how long that may take. */
public record Part(String name, List<String> command, Map<String, String> environment, Probe probe,
        Duration patience) {}
