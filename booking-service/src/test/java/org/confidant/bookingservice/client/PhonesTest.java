package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource({"138 0013 8000, CN, +8613800138000", "１３８００１３８０００, CN, +8613800138000",
            "+86 138-0013-8000, GB, +8613800138000", "021 6279 1234, CN, +862162791234",
            "020 7946 0958, GB, +442079460958", "(27) 99999-1234, BR, +5527999991234"})
    void a_phone_as_typed_in_its_country_is_kept_as_e164(String typed, String country, String kept) {
        assertThat(Phones.e164(typed, country)).contains(kept);
        assertThat(Phones.e164(kept, "US")).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({"12, CN", "call me, CN", "138001380001380013800, CN", "+999 123456, CN", "'', CN"})
    void what_is_no_phone_is_none(String typed, String country) {
        assertThat(Phones.e164(typed, country)).isEmpty();
    }
}
