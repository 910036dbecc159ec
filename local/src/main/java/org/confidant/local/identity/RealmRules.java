package org.confidant.local.identity;

import java.time.Duration;
import java.util.Set;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserProfileResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** How people sign in, for how long, and what they may say about themselves. */
record RealmRules(RealmResource realm, Convergence convergence) {

    static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration WORKING_DAY = Duration.ofHours(12);
    private static final int GUESSES = 10;
    private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(15);

    void bring() {
        convergence.bring("realm settings", realm.toRepresentation(), RealmRules::wish, realm::update);
        UserProfileResource profile = realm.users().userProfile();
        convergence.bring("user profile", profile.getConfiguration(), RealmRules::wish, profile::update);
    }

    private static void wish(RealmRepresentation wanted) {
        wanted.setEnabled(true);
        wanted.setDisplayName("Confidant");
        wanted.setSslRequired("external");
        wanted.setLoginWithEmailAllowed(true);
        wanted.setDuplicateEmailsAllowed(false);
        wanted.setRegistrationEmailAsUsername(false);
        wanted.setRegistrationAllowed(false);
        wanted.setEditUsernameAllowed(false);
        wanted.setResetPasswordAllowed(false);
        wanted.setRememberMe(false);
        wanted.setPasswordPolicy("length(12) and notUsername and notEmail");
        wanted.setAccessTokenLifespan((int) ACCESS_TOKEN.toSeconds());
        wanted.setSsoSessionIdleTimeout((int) IDLE.toSeconds());
        wanted.setSsoSessionMaxLifespan((int) WORKING_DAY.toSeconds());
        wanted.setBruteForceProtected(true);
        wanted.setPermanentLockout(false);
        wanted.setFailureFactor(GUESSES);
        wanted.setMaxFailureWaitSeconds((int) LOCKED_AT_MOST.toSeconds());
    }

    /** One display name is enough, and only staff-service writes who somebody is: its document is the truth. */
    private static void wish(UPConfig wanted) {
        for (UPAttribute attribute : wanted.getAttributes()) {
            if (Set.of("firstName", "lastName").contains(attribute.getName())) {
                attribute.setRequired(null);
            }
            attribute.setPermissions(new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin")));
        }
    }
}
