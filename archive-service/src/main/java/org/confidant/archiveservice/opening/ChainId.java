package org.confidant.archiveservice.opening;

/** One chain of one branch. */
public record ChainId(ChainName name, String branch) {}
