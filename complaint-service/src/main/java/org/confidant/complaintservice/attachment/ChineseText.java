package org.confidant.complaintservice.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Text in GB18030, of which GBK and GB 2312 are parts, as many programs still write it. */
final class ChineseText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ChineseText() {}

    /**
     * Whether bytes are such text: each of them reads as a character that is written, and none as one that steers a machine.
     *
     * @param whole whether nothing follows, so that a character cut in two is none
     */
    static boolean is(byte[] bytes, boolean whole) {
        CharsetDecoder strict = GB18030.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return strict.decode(ByteBuffer.wrap(bytes), text, whole).isUnderflow()
                && text.flip().codePoints().allMatch(ChineseText::written);
    }

    private static boolean written(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\t' || letter == '\n' || letter == '\r';
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
