package org.confidant.bookingservice.compensation;

/**
 * An amount of money.
 *
 * @param amount in minor units, at least 1
 * @param currency ISO 4217
 */
public record Amount(long amount, String currency) {
    public Amount {
        if (amount < 1 || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("an amount is positive and has a currency");
        }
    }
}
