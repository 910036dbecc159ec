/** Links by which clients, who have no account, complain. */
@NullMarked
package org.confidant.complaintservice.link;

import org.jspecify.annotations.NullMarked;
