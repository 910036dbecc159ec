package org.confidant.bookingservice.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.confidant.bookingservice.booking.Terms;

/** By what figures can be split. Never by person. */
public enum Dimension {
    BRANCH {
        @Override
        String of(Terms terms) {
            return terms.branch().value();
        }
    },
    SERVICE {
        @Override
        String of(Terms terms) {
            return terms.offering().value();
        }
    },
    CHANNEL {
        @Override
        String of(Terms terms) {
            return terms.channel().toString();
        }
    };

    abstract String of(Terms terms);

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
