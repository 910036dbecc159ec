package org.confidant.local.replay;

/**
 * What a branch is called by those who use it.
 *
 * @param id the branch's
 * @param receptionist who signs in at its desk
 */
record Site(String id, String receptionist) {}
