package org.confidant.local.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import tools.jackson.databind.JsonNode;

/**
 * Founds a company through rows 1 to 3 of the road. Every item has a name of its own and with it a key, so after an
 * interruption all may be sent again and only what was missing is made.
 */
public final class Founder {
    private final Gateway gateway;
    private final Accounts accounts;
    private final String prefix;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /**
     * @param accounts keeps the passwords of those who sign in here
     * @param prefix of all keys; another prefix founds another company
     */
    public Founder(Gateway gateway, Accounts accounts, String prefix) {
        this.gateway = gateway;
        this.accounts = accounts;
        this.prefix = prefix;
    }

    /** Somebody to be admitted who will sign in here. */
    public record Newcomer(String name, String email, String role, List<String> branchNames) {}

    /** Makes an item and remembers its id. */
    public JsonNode post(String by, String path, String item, Map<String, ?> body) {
        JsonNode made = gateway.send(by, "POST", path, body, key(path.substring(1), item));
        ids.put(item, made.required("id").asString());
        return made;
    }

    /** Brings an item to what is wanted. */
    public void put(String by, String path, String kind, String item, Map<String, ?> body) {
        gateway.send(by, "PUT", path, body, key(kind, item));
    }

    /** The id of an item made by this founder. */
    public String id(String item) {
        return Objects.requireNonNull(ids.get(item), item);
    }

    /**
     * Admits somebody and keeps the account. A password that is shown once and was swallowed by an interruption is asked for
     * again.
     *
     * @param body what {@code POST /staff} needs besides e-mail and role
     */
    public void admit(String by, Newcomer newcomer, Map<String, ?> body) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("email", newcomer.email());
        all.put("roles", List.of(newcomer.role()));
        JsonNode admitted = post(by, "/staff", newcomer.name(), all);
        if (accounts.find(newcomer.name()).isEmpty()) {
            accounts.keep(new Account(newcomer.name(), id(newcomer.name()), newcomer.email(), newcomer.role(),
                    newcomer.branchNames(), oneTime(admitted, by, newcomer.name()), ""));
        }
    }

    private String oneTime(JsonNode admitted, String by, String name) {
        JsonNode shown = admitted.has("oneTimePassword")
                ? admitted
                : gateway.send(by, "POST", "/staff/" + id(name) + "/one-time-password", Map.of(),
                        UUID.randomUUID().toString());
        return shown.required("oneTimePassword").asString();
    }

    /** Names a branch manager who was admitted before as the one who answers for the branch. */
    public void putInCharge(String by, String branch, String name) {
        put(by, "/branches/" + id(branch) + "/manager", "manager", branch, Map.of("manager", id(name)));
    }

    /** Clears a practitioner who was admitted before. */
    public void clear(String by, String name, String examDate, String evidence) {
        gateway.send(by, "POST", "/staff/" + id(name) + "/clearance",
                Map.of("examDate", examDate, "evidence", evidence), key("clearance", name));
    }

    /**
     * Admits a partner and keeps its secret. One that an interruption swallowed is never shown again: then it is admitted anew.
     *
     * @param account under which it signs in here
     */
    public void partner(String by, String account, String item, Map<String, ?> body, List<String> branchNames) {
        for (int attempt = 1; accounts.find(account).isEmpty(); attempt++) {
            JsonNode admitted = post(by, "/partners", item + "." + attempt, body);
            if (admitted.has("clientSecret")) {
                accounts.keep(new Account(account, admitted.required("clientId").asString(), "", "partner",
                        branchNames, admitted.required("clientSecret").asString(), ""));
            }
        }
    }

    private String key(String kind, String item) {
        return prefix + "-" + kind + "-" + item.replace(' ', '-');
    }
}
