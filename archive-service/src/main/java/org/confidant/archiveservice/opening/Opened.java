package org.confidant.archiveservice.opening;

import java.util.Optional;

/**
 * An opening that took place.
 *
 * @param content empty if the same request had shown it before
 */
public record Opened(Entry entry, Optional<RecordContent> content) {}
