package org.confidant.bookingservice.notice;

/** Sends a notice to an address. */
public interface NoticeSender {
    /** What became of one attempt. */
    sealed interface Sent {
        /** The mail server took it. */
        record Taken() implements Sent {}

        /**
         * The mail server will never take it for this address.
         *
         * @param why without the address
         */
        record Refused(String why) implements Sent {}

        /** The mail server is away, or says to try again. */
        record Later() implements Sent {}
    }

    /** One attempt; every attempt for the same notice carries the same Message-ID. */
    Sent send(String noticeId, Notice notice, Addressee addressee);

    /**
     * Who gets it.
     *
     * @param name how they want to be addressed
     * @param language BCP 47
     */
    record Addressee(String name, String email, String language) {
        @Override
        public String toString() {
            return "Addressee[hidden]";
        }
    }
}
