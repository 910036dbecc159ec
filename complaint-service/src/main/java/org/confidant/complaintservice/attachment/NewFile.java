package org.confidant.complaintservice.attachment;

import java.io.InputStream;

/**
 * A file on its way to us.
 *
 * @param name as its sender calls it; may be empty
 */
public record NewFile(String name, InputStream bytes) {}
