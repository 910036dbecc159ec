package org.confidant.bench.service;

/**
 * A remote session of a practitioner with one client.
 *
 * @param link the token by which the client takes part
 */
public record Chat(String session, String branch, String practitioner, String client, String link) {
    /** Something said, as long as most of what people write. */
    public static final String LINE = "这几天睡得比上周好一些，可是一想到下周要见他，心里还是很乱，不知道该怎么开口。";
}
