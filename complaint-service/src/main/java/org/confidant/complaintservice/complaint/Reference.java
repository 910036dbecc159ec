package org.confidant.complaintservice.complaint;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number a complaint is called by, read over the phone: fourteen random digits, so that nobody guesses one, and the two
 * check digits of ISO/IEC 7064 MOD 97-10, which find every wrong digit and every two that changed places.
 *
 * @param digits sixteen of them
 */
public record Reference(String digits) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LIMIT = 100_000_000_000_000L;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int MODULUS = 97;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-]+");

    public Reference {
        if (!sound(digits)) {
            throw new IllegalArgumentException("no reference");
        }
    }

    /** A fresh one. */
    public static Reference random() {
        return numbered(RANDOM.nextLong(LIMIT));
    }

    /** The one with these fourteen digits. */
    static Reference numbered(long number) {
        long check = MODULUS + 1 - number * 100 % MODULUS;
        return new Reference("%014d%02d".formatted(number, check));
    }

    /** What somebody typed, with blanks, dots or dashes in between; empty if it cannot be right. */
    public static Optional<Reference> typed(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        return sound(digits) ? Optional.of(new Reference(digits)) : Optional.empty();
    }

    private static boolean sound(String digits) {
        return digits.length() == LENGTH && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && Long.parseLong(digits) % MODULUS == 1;
    }

    /** In groups of four, as it is written and read out. */
    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder(digits);
        for (int place = LENGTH - GROUP; place > 0; place -= GROUP) {
            groups.insert(place, ' ');
        }
        return groups.toString();
    }
}
