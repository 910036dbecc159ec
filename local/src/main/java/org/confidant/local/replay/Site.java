package org.confidant.local.replay;

/**
 * What a branch is called by those who use it.
 *
 * @param id the branch's
 * @param receptionist who signs in at its desk
 * @param manager the staff id of who sees that clients sign
 */
record Site(String id, String receptionist, String manager) {}
