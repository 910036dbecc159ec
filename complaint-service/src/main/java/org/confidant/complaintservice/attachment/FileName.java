package org.confidant.complaintservice.attachment;

import java.util.List;
import java.util.Locale;

/** What a file is called when it is given back. Its first name is only a wish: it never was a path and never becomes one. */
record FileName(String value) {
    private static final int LONGEST = 100;
    private static final String NAMELESS = "attachment";
    /** Control and format characters (some turn the reading direction), and what some system cannot have in a name. */
    private static final String FORBIDDEN = "[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*/\\\\]";

    /**
     * The last part of what was wished for, harmless, with an ending that says what the bytes are: a page that calls itself a
     * text must not open as a page.
     *
     * @param endings those that fit the kind, the usual one first
     */
    static FileName of(String wished, List<String> endings) {
        String last = wished.substring(Math.max(wished.lastIndexOf('/'), wished.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll(FORBIDDEN, "_").strip().replaceAll("^[. ]+|[. ]+$", "");
        int dot = clean.lastIndexOf('.');
        boolean fits = dot > 0 && endings.contains(clean.substring(dot + 1).toLowerCase(Locale.ROOT));
        String stem = fits ? clean.substring(0, dot) : clean;
        String ending = fits ? clean.substring(dot) : "." + endings.getFirst();
        return new FileName(cut(stem.isBlank() ? NAMELESS : stem, LONGEST - ending.length()) + ending);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
