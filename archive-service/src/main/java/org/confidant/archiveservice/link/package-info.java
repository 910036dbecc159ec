/** Links by which clients, who have no account, reach what is theirs. */
@NullMarked
package org.confidant.archiveservice.link;

import org.jspecify.annotations.NullMarked;
