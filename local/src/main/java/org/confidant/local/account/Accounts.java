package org.confidant.local.account;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.local.suite.AtomicFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The accounts known on this machine, in one file that only its owner reads. */
public final class Accounts {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    private Accounts(Path file) {
        this.file = file;
    }

    /** @param secrets the folder of an installation's secrets */
    public static Accounts in(Path secrets) {
        return new Accounts(secrets.resolve("accounts.json"));
    }

    public synchronized List<Account> all() {
        return Files.exists(file)
                ? JSON.readValue(AtomicFile.read(file), new TypeReference<List<Account>>() {
                })
                : List.of();
    }

    /** @param word short name, e-mail, staff id or client id */
    public Optional<Account> find(String word) {
        return all().stream().filter(account -> account.isCalled(word)).findFirst();
    }

    /** Keeps the account in place of one of the same name. */
    public synchronized void keep(Account account) {
        List<Account> all = new ArrayList<>(all());
        int known = all.stream().map(Account::name).toList().indexOf(account.name());
        if (known < 0) {
            all.add(account);
        } else {
            all.set(known, account);
        }
        AtomicFile.write(file, JSON.writeValueAsString(all));
    }
}
