package org.confidant.complaintservice.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Tells a file's kind from its first bytes alone: neither its name nor the sender's word counts. */
@Component
final class FileKinds {
    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
    private final AttachmentSettings settings;

    FileKinds(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** How many bytes are looked at. */
    int needed() {
        return magic.getMinLength();
    }

    /** @throws Refusal if it is of no kind that is taken */
    AttachmentSettings.Kind of(byte[] beginning) {
        String type = kind(beginning);
        return settings.kinds().stream().filter(kind -> kind.type().equals(type)).findFirst()
                .orElseThrow(() -> new Refusal(ComplaintProblem.ATTACHMENT_TYPE_REFUSED,
                        "The bytes of the file show a kind that is not taken. These are: "
                                + settings.kinds().stream().flatMap(kind -> kind.endings().stream()).distinct()
                                        .collect(Collectors.joining(", "))
                                + "; plain text in UTF-8, UTF-16 or GB18030 (GBK).")
                        .with("found", type));
    }

    /** What hides behind a mark of its encoding is seen without it: a page in UTF-16 is a page. */
    private static byte[] unmarked(byte[] bytes) {
        return switch (HexFormat.of().formatHex(bytes, 0, Math.min(2, bytes.length))) {
            case "efbb" -> Arrays.copyOfRange(bytes, Math.min(3, bytes.length), bytes.length);
            case "feff", "fffe" -> new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    /** Text of which Tika does not know the encoding is unknown to it; every page and script it knows by its ASCII. */
    private String kind(byte[] beginning) {
        String sniffed = sniffed(beginning);
        return sniffed.equals(MimeTypes.OCTET_STREAM) && ChineseText.is(beginning, beginning.length < needed())
                ? MimeTypes.PLAIN_TEXT
                : sniffed;
    }

    private String sniffed(byte[] beginning) {
        try {
            return magic.detect(new ByteArrayInputStream(unmarked(beginning)), new Metadata()).getBaseType().toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
