/** What clients, who have no account, find behind the links they were sent. */
@NullMarked
package org.confidant.complaintservice.bylink.web;

import org.jspecify.annotations.NullMarked;
