package org.confidant.bench.messages;

import org.confidant.bench.service.Chat;

/** Whose turn it is to say something. */
record Turn(Chat chat, boolean byClient) {
    /** As long as most of what people write. */
    static final String TEXT = "这几天睡得比上周好一些，可是一想到下周要见他，心里还是很乱，不知道该怎么开口。";
}
