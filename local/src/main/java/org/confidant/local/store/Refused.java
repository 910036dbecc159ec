package org.confidant.local.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What the store cannot do and the library would pass over in silence. */
final class Refused {

    private static final int NOT_SUPPORTED = 115;
    private static final int CANNOT_CREATE_INDEX = 67;

    private Refused() {}

    static MongoServerError command(String what) {
        return new MongoServerError(NOT_SUPPORTED, "CommandNotSupported", "The embedded store refuses " + what);
    }

    static MongoServerError index(String what) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "The embedded store refuses " + what);
    }
}
