package org.confidant.complaintservice.measure;

import java.util.Currency;

/**
 * A sum of money.
 *
 * @param amount in minor units, more than none
 * @param currency ISO 4217
 */
public record Money(long amount, Currency currency) {
    public Money {
        if (amount <= 0) {
            throw new IllegalArgumentException("a sum is more than nothing");
        }
    }
}
