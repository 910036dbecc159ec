package org.confidant.local.suite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection string whose database can be named. */
public record MongoUri(String text) {
    private static final Pattern SHAPE = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(\\?.*)?");

    public MongoUri {
        if (!SHAPE.matcher(text).matches()) {
            throw new SuiteRefused("CONFIDANT_MONGODB_URI is not a MongoDB connection string; it looks like"
                    + " mongodb://host:27017/?replicaSet=rs0.");
        }
    }

    /** The embedded store, unless another server is named. */
    public static MongoUri of(Ports ports, Optional<String> other) {
        return new MongoUri(other.orElse("mongodb://127.0.0.1:" + ports.store()));
    }

    /** The same server with another database; whoever signed in against the old one still does. */
    public String database(String name) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("checked when made");
        }
        String before = parts.group(2) == null ? "" : parts.group(2);
        String options = parts.group(3) == null ? "" : parts.group(3);
        if (!before.isEmpty() && text.contains("@") && !options.contains("authSource=")) {
            options += (options.isEmpty() ? "?" : "&") + "authSource=" + before;
        }
        return parts.group(1) + "/" + name + options;
    }
}
