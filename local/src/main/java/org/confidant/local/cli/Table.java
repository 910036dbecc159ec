package org.confidant.local.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they need; a wide character (a Chinese one, say) takes two places. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> head) {
        rows.add(List.copyOf(head));
    }

    Table rows(List<List<String>> more) {
        rows.addAll(more);
        return this;
    }

    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).repeat(' ', widths[i] - width(row.get(i)) + 2);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        boolean fullWidthForm = character >= 0xFF01 && character <= 0xFF60;
        boolean punctuation = character >= 0x3000 && character < 0x3040;
        return Character.isIdeographic(character) || fullWidthForm || punctuation;
    }
}
