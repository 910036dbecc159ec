package org.confidant.archiveservice.opening;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.confidant.archiveservice.ArchiveSettings;
import org.confidant.platform.crypto.Canonical;
import org.confidant.platform.crypto.UnusableKey;
import org.springframework.stereotype.Component;

/** Makes the hashes of chains. The key lies outside the store: who can write there still cannot forge an entry. */
@Component
public final class ChainKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final String GRANTED = "granted";

    private final SecretKeySpec key;

    ChainKey(ArchiveSettings settings) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(settings.chainKey().strip());
        } catch (IllegalArgumentException malformed) {
            throw new UnusableKey("confidant.archive.chain-key is not base64");
        }
        if (bytes.length < LEAST_BYTES) {
            throw new UnusableKey("confidant.archive.chain-key must be at least 32 bytes as base64");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The entry that follows that head. */
    Entry follow(ChainId chain, Head head, Opening opening) {
        return new Entry(chain, head.n() + 1, opening, head.hash(), hash(chain, head, opening));
    }

    /** Whether the entry is the very one that was made to follow that head. */
    boolean follows(Entry entry, Head head) {
        return entry.n() == head.n() + 1 && entry.previous().equals(head.hash())
                && MessageDigest.isEqual(entry.head().getBytes(StandardCharsets.UTF_8),
                        hash(entry.chain(), head, entry.opening()).getBytes(StandardCharsets.UTF_8));
    }

    /** A grant stands in front, behind a word that no chain is called by: what has none keeps its bytes. */
    private static String[] parts(ChainId chain, Head before, Opening opening) {
        List<String> parts = new ArrayList<>();
        opening.grant().ifPresent(grant -> parts.addAll(List.of(GRANTED, grant)));
        parts.addAll(List.of(chain.name().word(), chain.branch(), Long.toString(before.n() + 1), before.hash(),
                opening.id(), opening.mark(), opening.request(), opening.at().toString(), opening.by(), opening.role(),
                opening.outcome().word(), opening.session(),
                opening.reason().map(reason -> Base64.getEncoder().encodeToString(reason.getData())).orElse("")));
        parts.addAll(opening.clients());
        return parts.toArray(String[]::new);
    }

    private String hash(ChainId chain, Head before, Opening opening) {
        String[] parts = parts(chain, before, opening);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(Canonical.bytes(parts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
