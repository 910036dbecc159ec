package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamKeyTest {
    private static final int MEGABYTE = 1 << 20;
    private final SubjectKeys keys = TestKeys.subjectKeys();
    private final SubjectKey subject = TestKeys.created(keys, "complaint:1");
    private final StreamKey key = StreamKey.fresh(subject, "d");

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(StreamKey key, byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealing(out)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] opened(StreamKey key, byte[] sealed) throws IOException {
        return key.opening(new ByteArrayInputStream(sealed)).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 100, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7})
    void what_is_sealed_opens_whatever_its_length(int length) throws IOException {
        byte[] plain = bytes(length);

        byte[] sealed = sealed(key, plain);

        assertThat(opened(StreamKey.of(subject, "d", key.wrapped()), sealed)).isEqualTo(plain);
    }

    @Test
    void a_missing_end_is_noticed_where_a_segment_ends_too() throws IOException {
        byte[] sealed = sealed(key, bytes(3 * MEGABYTE));

        for (int end : new int[]{MEGABYTE, 2 * MEGABYTE, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(key, Arrays.copyOf(sealed, end))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void nothing_of_an_altered_segment_comes_out() throws IOException {
        byte[] plain = bytes(3 * MEGABYTE);
        byte[] sealed = sealed(key, plain);
        sealed[2 * MEGABYTE + 5] ^= 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        InputStream opening = key.opening(new ByteArrayInputStream(sealed));

        assertThatThrownBy(() -> opening.transferTo(out)).isInstanceOf(IOException.class);
        assertThat(out.size()).isLessThan(2 * MEGABYTE);
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(plain, out.size()));
    }

    @Test
    void another_document_key_or_subject_opens_nothing() throws IOException {
        byte[] sealed = sealed(key, bytes(100));

        assertThatThrownBy(() -> opened(StreamKey.fresh(subject, "d"), sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> StreamKey.of(subject, "other", key.wrapped())).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> StreamKey.of(TestKeys.created(keys, "complaint:2"), "d", key.wrapped()))
                .isInstanceOf(BrokenSeal.class);
    }
}
