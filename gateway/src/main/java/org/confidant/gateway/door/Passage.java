package org.confidant.gateway.door;

import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One request that exists outside: a method and a path, who answers it, and whether it needs a token. */
public final class Passage {
    /** Where the API of this version begins. */
    public static final String ROOT = "/api/v1";

    private static final String VARIABLE = "\\{([a-z]+)}";
    /** Ids that are hashes begin with any of these. */
    private static final String FIRST = "[A-Za-z0-9_-]";
    private static final String SAFE = "[A-Za-z0-9._:~-]{0,511}";

    private final HttpMethod method;
    private final String template;
    private final Owner owner;
    private final boolean open;
    private final PathPattern pattern;

    private Passage(HttpMethod method, String template, Owner owner, boolean open, String first) {
        this.method = method;
        this.template = template;
        this.owner = owner;
        this.open = open;
        this.pattern = PathPatternParser.defaultInstance
                .parse(ROOT + template.replaceAll(VARIABLE, "{$1:" + first + SAFE + "}"));
    }

    static Passage to(Owner owner, HttpMethod method, String template) {
        return new Passage(method, template, owner, false, FIRST);
    }

    static Passage open(Owner owner, HttpMethod method, String template) {
        return new Passage(method, template, owner, true, FIRST);
    }

    /** A path whose id says by its first letter which service made it. */
    static Passage byLetter(Owner owner, HttpMethod method, String template) {
        return new Passage(method, template, owner, false, owner.letter());
    }

    /** As {@link #byLetter}, for a link token: it is the permission itself. */
    static Passage openByLetter(Owner owner, HttpMethod method, String template) {
        return new Passage(method, template, owner, true, owner.letter());
    }

    boolean leadsFrom(PathContainer path) {
        return pattern.matches(path);
    }

    /** Stable and bounded: the name of the route, its breaker and its figures. */
    public String id() {
        String path = template.replaceAll(VARIABLE, "$1").replace('/', '-');
        return owner.title() + ":" + method.name().toLowerCase(Locale.ROOT) + path;
    }

    public HttpMethod method() {
        return method;
    }

    /** The path below {@link #ROOT} with names for its variable parts. */
    public String template() {
        return template;
    }

    public Owner owner() {
        return owner;
    }

    /** Whether it is passed without a token. */
    public boolean open() {
        return open;
    }

    /** Whether the path holds a link token. */
    public boolean byLink() {
        return template.startsWith("/links/");
    }

    /** Whether the body is a file, which may be large and passes as it comes. */
    public boolean upload() {
        return method.equals(HttpMethod.POST) && template.endsWith("/attachments");
    }

    @Override
    public String toString() {
        return id();
    }
}
