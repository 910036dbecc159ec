package org.confidant.platform.crypto;

/** A key given in the settings is missing, malformed or not the one the stored data was made with: refuse to start. */
public class UnusableKey extends RuntimeException {
    public UnusableKey(String message) {
        super(message);
    }

    public UnusableKey(String message, Throwable cause) {
        super(message, cause);
    }
}
