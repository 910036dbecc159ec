package org.confidant.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    @TempDir
    Path folder;

    private final ReentrantLock lock = new ReentrantLock();

    private static long put(StoreFile file, String id) {
        file.begin();
        file.documents("test.c").put(id, new Document("_id", id));
        file.change("test.c", id);
        return file.end(true);
    }

    private static long read(StoreFile file, String id) {
        file.begin();
        file.see("test.c", id);
        return file.end(false);
    }

    @Test
    void a_reader_waits_for_the_writer_of_what_it_saw_and_for_no_other() {
        try (StoreFile file = StoreFile.open(folder)) {
            long first = put(file, "a");
            long second = put(file, "b");

            assertThat(read(file, "b")).isEqualTo(second);
            assertThat(read(file, "elsewhere")).isZero();

            file.flush(first, lock);
            assertThat(read(file, "a")).isLessThanOrEqualTo(second);
        }
    }

    @Test
    void one_flush_writes_for_all_who_wait() {
        try (StoreFile file = StoreFile.open(folder)) {
            long first = put(file, "a");
            long second = put(file, "b");
            file.flush(first, lock);
            long size = file.size();

            file.flush(second, lock);

            assertThat(file.size()).isEqualTo(size);
        }
    }

    @Test
    void what_was_flushed_is_there_beside_a_torn_write_and_what_was_not_is_gone() throws IOException {
        Path killed = folder.resolve("killed");
        Files.createDirectory(killed);
        try (StoreFile file = StoreFile.open(folder)) {
            file.flush(put(file, "flushed"), lock);
            put(file, "only in memory");
            Files.copy(folder.resolve("confidant.store"), killed.resolve("confidant.store"));
        }
        Files.write(killed.resolve("confidant.store"), new byte[5_000], StandardOpenOption.APPEND);

        try (StoreFile file = StoreFile.open(killed)) {
            assertThat(file.documents("test.c").keySet()).containsExactly("flushed");
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_one_sentence() {
        try (StoreFile file = StoreFile.open(folder)) {
            assertThat(file.size()).isPositive();
            assertThatThrownBy(() -> StoreFile.open(folder)).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Another process uses ");
        }
    }

    @Test
    void a_new_folder_is_its_owners_alone() throws IOException {
        Path fresh = folder.resolve("a/b");

        StoreFile.open(fresh).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh))).isEqualTo("rwx------");
    }
}
