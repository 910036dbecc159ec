package org.confidant.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a replay decided and what came of it, one line each, so that an interrupted one goes on where it was. The server's own
 * keys keep it from doing anything twice; the journal only remembers what was asked under them.
 */
final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final Map<String, String> branches = new HashMap<>();
    private final Map<Long, Entry.Asked> asked = new HashMap<>();
    private final Map<Long, Entry.Refused> refused = new HashMap<>();
    private final Map<Long, Entry.Booked> booked = new HashMap<>();
    private final Map<Long, Entry.Attended> attended = new HashMap<>();
    private final Map<Long, Entry.Started> started = new HashMap<>();
    private final Map<Long, Entry.Finished> finished = new HashMap<>();
    private final Map<Long, Integer> openings = new HashMap<>();
    private final Map<Long, Entry.Compared> compared = new HashMap<>();
    private final Map<Long, Entry.Complained> complained = new HashMap<>();
    private final Map<Long, Entry.Settled> settled = new HashMap<>();
    private Optional<Entry.PartnerAdmitted> partner = Optional.empty();

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads what is there; a last line that a kill cut off was never acted upon. */
    static Journal open(Path file) {
        try {
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int whole = content.length;
            while (whole > 0 && content[whole - 1] != '\n') {
                whole--;
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole).position(whole);
            Journal journal = new Journal(channel);
            new String(content, 0, whole, StandardCharsets.UTF_8).lines()
                    .forEach(line -> journal.learn(JSON.readValue(line, Entry.class)));
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** The entry is on disk when this returns. */
    synchronized void write(Entry entry) {
        ByteBuffer line = ByteBuffer
                .wrap((JSON.writerFor(Entry.class).writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal", e);
        }
        learn(entry);
    }

    private void learn(Entry entry) {
        switch (entry) {
            case Entry.Founded one -> branches.put(one.branch(), one.id());
            case Entry.PartnerAdmitted one -> partner = Optional.of(one);
            case Entry.Asked one -> {
                asked.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Refused one -> refused.put(one.row(), one);
            case Entry.Booked one -> {
                booked.put(one.row(), one);
                refused.remove(one.row());
                if (one.channel() == Channel.WALK_IN) {
                    learn(new Entry.Attended(one.row(), false));
                }
            }
            case Entry.Attended one -> {
                attended.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Started one -> {
                started.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Finished one -> {
                finished.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Opening one -> openings.put(one.row(), one.attempt());
            case Entry.Compared one -> {
                compared.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Complained one -> {
                complained.put(one.row(), one);
                refused.remove(one.row());
            }
            case Entry.Settled one -> {
                settled.put(one.row(), one);
                refused.remove(one.row());
            }
        }
    }

    /** The id of a branch, once it is founded. */
    synchronized Optional<String> branch(String key) {
        return Optional.ofNullable(branches.get(key));
    }

    synchronized Optional<Entry.PartnerAdmitted> partner() {
        return partner;
    }

    /** An attempt that nobody has answered. */
    synchronized Optional<Entry.Asked> open(Row row) {
        return booked(row).isPresent() || refused(row).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(asked.get(row.appointment()));
    }

    /** How often a booking was asked for. */
    synchronized int attempts(Row row) {
        return Optional.ofNullable(asked.get(row.appointment())).map(Entry.Asked::attempt).orElse(0);
    }

    /** Why the last thing that was asked for the row was refused, if nothing followed. */
    synchronized Optional<String> refused(Row row) {
        return Optional.ofNullable(refused.get(row.appointment())).map(Entry.Refused::why);
    }

    synchronized Optional<Entry.Booked> booked(Row row) {
        return Optional.ofNullable(booked.get(row.appointment()));
    }

    synchronized Optional<Entry.Attended> attended(Row row) {
        return Optional.ofNullable(attended.get(row.appointment()));
    }

    synchronized Optional<Entry.Started> started(Row row) {
        return Optional.ofNullable(started.get(row.appointment()));
    }

    synchronized Optional<Entry.Finished> finished(Row row) {
        return Optional.ofNullable(finished.get(row.appointment()));
    }

    /** How often the record was opened, or nearly. */
    synchronized int openings(Row row) {
        return openings.getOrDefault(row.appointment(), 0);
    }

    synchronized Optional<Entry.Compared> compared(Row row) {
        return Optional.ofNullable(compared.get(row.appointment()));
    }

    synchronized Optional<Entry.Complained> complained(Row row) {
        return Optional.ofNullable(complained.get(row.appointment()));
    }

    /** Whether the row's complaint is over. */
    synchronized boolean settled(Row row) {
        return settled.containsKey(row.appointment());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the journal", e);
        }
    }
}
