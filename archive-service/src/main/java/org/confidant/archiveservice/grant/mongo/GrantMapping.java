package org.confidant.archiveservice.grant.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.archiveservice.grant.Grant;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.store.Mapping;

/** A grant as its document. Present and former members stand in one more list, by which they are found. */
final class GrantMapping implements Mapping<Grant> {
    static final String SESSION = "session";
    static final String NAMED = "named";

    @Override
    public Document write(Grant grant) {
        List<String> members = grant.members().keySet().stream().map(StaffId::value).sorted().toList();
        List<String> former = grant.former().stream().map(StaffId::value).sorted().toList();
        return new Document(SESSION, grant.session()).append("branch", grant.branch().value())
                .append("round", grant.round())
                .append("members", grant.members().entrySet().stream()
                        .map(GrantMapping::member).sorted((one, other) -> one.getString("person")
                                .compareTo(other.getString("person")))
                        .toList())
                .append("former", former).append(NAMED, Stream.concat(members.stream(), former.stream()).toList());
    }

    private static Document member(Map.Entry<StaffId, Instant> member) {
        return new Document("person", member.getKey().value()).append("until", Date.from(member.getValue()));
    }

    @Override
    public Grant read(Document document) {
        return new Grant(document.getString("_id"), document.getString(SESSION),
                new BranchId(document.getString("branch")), document.getLong("round"),
                document.getList("members", Document.class).stream()
                        .collect(Collectors.toMap(member -> new StaffId(member.getString("person")),
                                member -> member.getDate("until").toInstant())),
                document.getList("former", String.class).stream().map(StaffId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
