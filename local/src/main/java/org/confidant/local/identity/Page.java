package org.confidant.local.identity;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one of Keycloak's sign-in pages shows: its forms by id, where they lead, and what it complains of. */
record Page(URI address, int status, String html) {

    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]+)\"");
    private static final Pattern COMPLAINT = Pattern.compile("kc-feedback-text\"[^>]*>\\s*([^<]+?)\\s*<");

    boolean shows(String form) {
        return openingTag(form).isPresent();
    }

    URI actionOf(String form) {
        return openingTag(form).map(ACTION::matcher).filter(Matcher::find)
                .map(action -> address.resolve(action.group(1).replace("&amp;", "&")))
                .orElseThrow(() -> new IllegalStateException("Keycloak's page has no form " + form));
    }

    /** Keycloak's own words, without the full stop. */
    String complaint() {
        Matcher complaint = COMPLAINT.matcher(html);
        return complaint.find() ? complaint.group(1).replaceAll("\\.$", "") : "no reason given";
    }

    private Optional<String> openingTag(String form) {
        Matcher tag = Pattern.compile("<form\\b[^>]*\\bid=\"" + Pattern.quote(form) + "\"[^>]*>").matcher(html);
        return tag.find() ? Optional.of(tag.group()) : Optional.empty();
    }
}
