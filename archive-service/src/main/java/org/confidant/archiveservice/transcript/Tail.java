package org.confidant.archiveservice.transcript;

/**
 * How the last chunk of a transcript stands. Whoever adds a message writes on condition that it still stands so; therefore
 * numbers have no gap and no two messages share one.
 *
 * @param first the number of the chunk's first message
 * @param count its messages
 * @param bytes of its texts
 * @param before bytes of the texts in all chunks before it
 */
public record Tail(Mark mark, long first, int count, long bytes, long before) {
    /** Most messages of a chunk. */
    public static final int MOST_MESSAGES = 200;
    /** Most bytes of a chunk's document. */
    public static final int MOST_BYTES = 256 * 1024;
    /** Most bytes of all texts of a session. */
    public static final long MOST_OF_A_SESSION = 20L << 20;
    /** What a message takes in its chunk beside its text, and a chunk beside its messages. */
    static final int OVERHEAD = 320;

    /** Before anything was said. */
    public static final Tail NONE = new Tail(Mark.ABSENT, 1, 0, 0, 0);

    /** Whether more may be added. */
    public enum Mark {
        ABSENT,
        OPEN,
        FULL,
        FINAL
    }

    /** What to do next in order to add a message of so many bytes. */
    public sealed interface Next {
        /** Add it to this chunk, under that number. */
        record Push(long number) implements Next {}

        /** Begin a chunk with it. */
        record Begin(long number, long before) implements Next {}

        /** Close this chunk first: another, shorter message might still fit. */
        record Fill() implements Next {}

        /** The session has had its share. */
        record Exceeded() implements Next {}

        /** The transcript is closed for good. */
        record Over() implements Next {}
    }

    /** The next step for a message whose sealed text has so many bytes. */
    public Next add(int size) {
        if (mark == Mark.FINAL) {
            return new Next.Over();
        }
        if (before + bytes + size > MOST_OF_A_SESSION) {
            return new Next.Exceeded();
        }
        if (!takesMore()) {
            return new Next.Begin(next(), before + bytes);
        }
        return OVERHEAD * (count + 2L) + bytes + size <= MOST_BYTES ? new Next.Push(next()) : new Next.Fill();
    }

    /** Whether some message may still come into this very chunk. */
    public boolean takesMore() {
        return mark == Mark.OPEN && count < MOST_MESSAGES;
    }

    /** The number of the next message. */
    public long next() {
        return first + count;
    }

    /** Bytes of all texts so far. */
    public long total() {
        return before + bytes;
    }
}
