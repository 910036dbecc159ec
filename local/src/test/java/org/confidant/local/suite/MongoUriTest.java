package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MongoUriTest {
    @Test
    void database_is_put_between_hosts_and_options() {
        MongoUri uri = new MongoUri("mongodb://a:1,b:2/?replicaSet=rs0");

        assertThat(uri.database("confidant_staff")).isEqualTo("mongodb://a:1,b:2/confidant_staff?replicaSet=rs0");
    }

    @Test
    void user_goes_on_signing_in_where_they_did() {
        MongoUri uri = new MongoUri("mongodb://me:secret@a/users");

        assertThat(uri.database("confidant_staff")).isEqualTo("mongodb://me:secret@a/confidant_staff?authSource=users");
    }

    @Test
    void other_text_is_refused() {
        assertThatThrownBy(() -> new MongoUri("http://a")).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("mongodb://");
    }
}
