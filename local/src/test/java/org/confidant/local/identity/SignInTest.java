package org.confidant.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("keycloak")
@ExtendWith(RealKeycloak.class)
class SignInTest {

    private static final String ONE_TIME = "one-time-password";
    private static final String CHOSEN = "a password of her own";

    private final String person = "s" + UUID.randomUUID();
    private final String branch = "b" + UUID.randomUUID();
    private StaffServiceAccount staff;
    private SignIn signIn;

    @BeforeEach
    void connect(KeycloakServer server) {
        staff = new StaffServiceAccount(server);
        staff.branch(branch);
        signIn = new SignIn(server.issuer());
    }

    @AfterEach
    void disconnect() {
        signIn.close();
        staff.close();
    }

    @Test
    void a_one_time_password_gives_no_token_until_another_is_chosen() {
        staff.person(person, ONE_TIME, "receptionist", branch);

        assertThatThrownBy(() -> signIn.person(person, ONE_TIME)).isInstanceOf(MustChangePassword.class);

        signIn.changePassword(person, ONE_TIME, CHOSEN);

        assertThat(signIn.person(person, CHOSEN).accessToken()).isNotEmpty();
    }

    @Test
    void who_signed_in_stays_so_without_the_password_and_with_another_token() {
        staff.person(person, ONE_TIME, "receptionist", branch);
        signIn.changePassword(person, ONE_TIME, CHOSEN);
        SignIn.Signed first = signIn.person(person, CHOSEN);

        SignIn.Signed next = signIn.stay(person, first.refreshToken());

        assertThat(next.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(claims(next.accessToken()).path("preferred_username").asString()).isEqualTo(person);
        assertThatThrownBy(() -> signIn.stay(person, "forged")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void people_sign_in_by_e_mail_and_are_known_by_staff_id() {
        staff.person(person, ONE_TIME, "receptionist", branch);
        signIn.changePassword(person + "@example.org", ONE_TIME, CHOSEN);

        JsonNode claims = claims(signIn.person(person + "@example.org", CHOSEN).accessToken());

        assertThat(claims.path("preferred_username").asString()).isEqualTo(person);
    }

    @Test
    void a_token_names_audience_roles_and_every_branch_and_nothing_about_the_person() {
        String second = "b" + UUID.randomUUID();
        staff.branch(second);
        staff.person(person, ONE_TIME, "branch-manager", branch, second);
        signIn.changePassword(person, ONE_TIME, CHOSEN);

        JsonNode claims = claims(signIn.person(person, CHOSEN).accessToken());

        assertThat(claims.path("aud").asString()).isEqualTo("confidant-api");
        assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("branch-manager");
        assertThat(texts(claims.path("branch"))).containsExactlyInAnyOrder(branch, second);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.toString()).doesNotContain("example.org", "王");
    }

    @Test
    void who_works_for_all_branches_carries_the_star() {
        staff.person(person, ONE_TIME, "head-office", "all-branches");
        signIn.changePassword(person, ONE_TIME, CHOSEN);

        assertThat(texts(claims(signIn.person(person, CHOSEN).accessToken()).path("branch"))).containsExactly("*");
    }

    @Test
    void a_leaver_is_refused() {
        staff.person(person, ONE_TIME, "practitioner", branch);
        signIn.changePassword(person, ONE_TIME, CHOSEN);

        staff.disable(person);

        assertThatThrownBy(() -> signIn.person(person, CHOSEN)).isInstanceOf(SignInRefused.class)
                .hasMessageContaining("Account disabled");
    }

    @Test
    void a_weak_password_is_refused_in_keycloaks_words() {
        staff.person(person, ONE_TIME, "practitioner", branch);

        assertThatThrownBy(() -> signIn.changePassword(person, ONE_TIME, "short")).isInstanceOf(SignInRefused.class)
                .hasMessageContaining("minimum length 12");
    }

    @Test
    void a_wrong_one_time_password_is_refused_in_keycloaks_words() {
        staff.person(person, ONE_TIME, "practitioner", branch);

        assertThatThrownBy(() -> signIn.changePassword(person, "not " + ONE_TIME, CHOSEN))
                .isInstanceOf(SignInRefused.class).hasMessageContaining("Invalid username or password");
    }

    @Test
    void a_partner_carries_its_role_and_its_branches() {
        staff.partner(person, "partner-secret", branch);

        JsonNode claims = claims(signIn.partner("partner-" + person, "partner-secret"));

        assertThat(claims.path("aud").asString()).isEqualTo("confidant-api");
        assertThat(claims.path("azp").asString()).isEqualTo("partner-" + person);
        assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("partner");
        assertThat(texts(claims.path("branch"))).containsExactly(branch);
    }

    @Test
    void a_service_carries_its_role_and_no_branch() {
        JsonNode claims = claims(signIn.partner("staff-service", RealKeycloak.STAFF_SECRET));

        assertThat(texts(claims.path("realm_access").path("roles"))).containsExactly("service");
        assertThat(claims.has("branch")).isFalse();
    }

    @Test
    void nobody_home_is_said_in_a_sentence() {
        try (var nowhere = new SignIn(java.net.URI.create("http://127.0.0.1:9/realms/confidant"))) {
            assertThatThrownBy(() -> nowhere.person(person, CHOSEN)).isInstanceOf(IdentityUnavailable.class)
                    .hasMessage("Keycloak does not answer: is the suite up?");
        }
    }

    private static JsonNode claims(String token) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
