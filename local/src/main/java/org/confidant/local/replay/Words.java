package org.confidant.local.replay;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they can stand in an address. */
final class Words {
    private Words() {}

    /** Only a to z, digits and single hyphens: {@code CARATOÍRA} becomes {@code caratoira}. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "branch" : plain;
    }
}
