package org.confidant.bookingservice.text.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.TextContent;
import org.confidant.bookingservice.text.TextItem;
import org.confidant.bookingservice.text.TextKind;
import org.confidant.platform.store.Mapping;

/** How a text stands in its document; {@code edition} is there only once it is published, and unique. */
final class TextMapping implements Mapping<Text> {
    static final String EDITION = "edition";
    static final String OFFERING = "offering";
    static final String NUMBER = "number";

    @Override
    public Document write(Text text) {
        TextContent content = text.content();
        Document document = new Document("kind", text.kind().toString()).append(OFFERING, text.offering().value())
                .append("language", text.language()).append("title", content.title()).append("body", content.body())
                .append("items", content.items().stream().map(item -> new Document("key", item.key())
                        .append("wording", item.wording()).append("required", item.required())).toList())
                .append("renewal", content.renewal());
        text.publication().ifPresent(published -> document.append(NUMBER, published.number())
                .append("publishedAt", Date.from(published.at())).append(EDITION, String.join("/",
                        text.kind().toString(), text.offering().value(), text.language(),
                        Integer.toString(published.number()))));
        return document;
    }

    @Override
    public Text read(Document document) {
        TextContent content = new TextContent(document.getString("title"), document.getString("body"),
                document.getList("items", Document.class).stream().map(item -> new TextItem(item.getString("key"),
                        item.getString("wording"), item.getBoolean("required"))).toList(),
                document.getBoolean("renewal"));
        return new Text(TextKind.of(document.getString("kind")).orElseThrow(),
                new OfferingId(document.getString(OFFERING)), document.getString("language"), content,
                Optional.ofNullable(document.getInteger(NUMBER)).map(number -> new Text.Publication(number,
                        document.getDate("publishedAt").toInstant())));
    }
}
