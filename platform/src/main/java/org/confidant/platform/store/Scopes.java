package org.confidant.platform.store;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.confidant.platform.identity.BranchScope;

/** Branch walls as filters (G3). */
public final class Scopes {
    private Scopes() {}

    /** @param field where the document keeps its branch, or its list of branches */
    public static Bson within(BranchScope scope, String field) {
        return scope.limited().<Bson>map(branches -> Filters.in(field, branches)).orElse(Filters.empty());
    }
}
