package org.confidant.platform.store;

import org.bson.Document;

/** How one aggregate's state stands in its document. The fields of {@link StoredCollection} are not its business. */
public interface Mapping<T> {
    /** The state's fields. A field that is missing is removed. */
    Document write(T state);

    /** The state of a document, of this schema or the one before. */
    T read(Document document);

    /** The number written now. */
    default int schema() {
        return 1;
    }
}
