/** Complaints: how they come in, who handles them, and in what time. */
@NullMarked
package org.confidant.complaintservice;

import org.jspecify.annotations.NullMarked;
