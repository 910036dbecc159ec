package org.confidant.bookingservice.text;

import java.util.List;

/**
 * The words themselves.
 *
 * @param items the questions or checks, in order; none for prose
 * @param renewal whether what was signed, answered or consented to before must be renewed once this is published
 */
public record TextContent(String title, String body, List<TextItem> items, boolean renewal) {
    public TextContent {
        items = List.copyOf(items);
    }
}
