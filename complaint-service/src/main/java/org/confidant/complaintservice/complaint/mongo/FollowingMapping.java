package org.confidant.complaintservice.complaint.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.complaintservice.complaint.Echo;
import org.confidant.complaintservice.complaint.FollowLink;
import org.confidant.complaintservice.complaint.Following;

/** Who follows a complaint, as fields of its document. */
final class FollowingMapping {
    static final String LINK_HASH = "links.hash";
    static final String SPREAD = "spread";
    private static final String LINKS = "links";
    private static final String ECHO = "echo";
    private static final String UNREACHED = "unreachedSince";

    private FollowingMapping() {}

    static void write(Following following, Document document) {
        document.append(LINKS, following.links().stream()
                .map(link -> new Document("hash", link.hash()).append("mintedAt", Date.from(link.mintedAt())))
                .toList());
        following.echo().ifPresent(echo -> document.append(ECHO, new Document("original", echo.original())
                .append("place", echo.place()).append("at", Date.from(echo.at()))));
        following.spread().ifPresent(place -> document.append(SPREAD, place));
        following.unreached().ifPresent(since -> document.append(UNREACHED, Date.from(since)));
    }

    static Following read(Document document) {
        return new Following(document.getList(LINKS, Document.class, List.of()).stream()
                .map(link -> new FollowLink(link.getString("hash"), link.getDate("mintedAt").toInstant())).toList(),
                Optional.ofNullable(document.get(ECHO, Document.class)).map(echo -> new Echo(
                        echo.getString("original"), echo.getInteger("place"), echo.getDate("at").toInstant())),
                Optional.ofNullable(document.getInteger(SPREAD)),
                Optional.ofNullable(document.getDate(UNREACHED)).map(Date::toInstant));
    }
}
