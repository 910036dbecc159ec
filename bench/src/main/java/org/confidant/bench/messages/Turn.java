package org.confidant.bench.messages;

import org.confidant.bench.service.Chat;

/** Whose turn it is to say something. */
record Turn(Chat chat, boolean byClient) {}
