/** How clients found their sessions, and what they were answered (B16). */
@NullMarked
package org.confidant.bookingservice.feedback;

import org.jspecify.annotations.NullMarked;
