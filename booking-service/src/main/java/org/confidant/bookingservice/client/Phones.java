package org.confidant.bookingservice.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phones as people type them, and as they are kept. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LAST = 4;

    private Phones() {}

    /**
     * The number in E.164. Its length must be one that exists there; whether it was ever given out is not asked, because the
     * lists of ranges are always older than the newest range.
     *
     * @param country where a number without country code belongs, ISO 3166 two letters
     */
    public static Optional<String> e164(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** What people say when asked for the end of their number. */
    public static String lastFour(String e164) {
        return e164.substring(Math.max(0, e164.length() - LAST));
    }
}
