package org.confidant.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.bson.types.Binary;

/** The key of one stream of bytes, sealed and opened in segments of a megabyte: no more of it is ever in memory. */
public final class StreamKey {
    private static final String FIELD = "stream-key";

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink does not register its ciphers", impossible);
        }
    }

    private final StreamingAead cipher;
    private final byte[] place;
    private final Binary wrapped;

    private StreamKey(String text, String documentId, Binary wrapped) {
        try {
            this.cipher = TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text),
                    InsecureSecretKeyAccess.get(), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("What was wrapped is no key", impossible);
        }
        this.place = Canonical.bytes(documentId, "stream");
        this.wrapped = wrapped;
    }

    /** A fresh one for the stream of that document, wrapped by the key of its subject. */
    public static StreamKey fresh(SubjectKey subject, String documentId) {
        try {
            String text = Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
                            RegistryConfiguration.get()),
                    InsecureSecretKeyAccess.get(), RegistryConfiguration.get()));
            return new StreamKey(text, documentId, new Binary(subject.seal(documentId, FIELD, text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink makes no AES256_GCM_HKDF_1MB keyset", impossible);
        }
    }

    /** @throws BrokenSeal when the wrapping was altered or made elsewhere */
    public static StreamKey of(SubjectKey subject, String documentId, Binary wrapped) {
        return new StreamKey(subject.open(documentId, FIELD, wrapped.getData()), documentId, wrapped);
    }

    /** To be kept in the document. */
    public Binary wrapped() {
        return wrapped;
    }

    /** Seals what is written; what goes out is whole only once the stream was closed. */
    public OutputStream sealing(OutputStream sealed) throws IOException {
        try {
            return cipher.newEncryptingStream(sealed, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing failed", impossible);
        }
    }

    /**
     * What was sealed, each byte only after its whole segment was found unaltered. Reading fails where a segment was altered, or
     * where the end is missing.
     */
    public InputStream opening(InputStream sealed) throws IOException {
        try {
            return cipher.newDecryptingStream(sealed, place);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Opening failed", impossible);
        }
    }
}
