package org.confidant.local.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** What an access token says: for whom it is, who holds it, in which roles, in which branches. Nothing about the person. */
final class ClaimMappers {

    static final String AUDIENCE = "confidant-api";
    static final String BRANCH = "branch";

    private ClaimMappers() {}

    static List<ProtocolMapperRepresentation> all() {
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", AUDIENCE)),
                mapper("staff id", "oidc-usermodel-attribute-mapper",
                        Map.of("user.attribute", "username", "claim.name", "preferred_username", "jsonType.label",
                                "String")),
                mapper("roles", "oidc-usermodel-realm-role-mapper",
                        Map.of("claim.name", "realm_access.roles", "jsonType.label", "String", "multivalued", "true")),
                mapper(BRANCH, "oidc-usermodel-attribute-mapper", Map.of("user.attribute", BRANCH, "claim.name", BRANCH,
                        "jsonType.label", "String", "multivalued", "true", "aggregate.attrs", "true")));
    }

    private static ProtocolMapperRepresentation mapper(String name, String type, Map<String, String> config) {
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        var whole = new TreeMap<>(config);
        whole.put("access.token.claim", "true");
        whole.put("id.token.claim", "false");
        whole.put("userinfo.token.claim", "false");
        whole.put("introspection.token.claim", "true");
        mapper.setConfig(whole);
        return mapper;
    }
}
