package org.confidant.local.replay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.confidant.local.api.Answer;
import org.confidant.local.api.Gateway;
import tools.jackson.databind.JsonNode;

/** The requests of rows 4 to 8 and 22 of the road that a replay needs, each as the person who would send it. */
final class Api {
    private final Gateway gateway;
    private final Keys keys;
    private final Plan plan;
    private final Company company;

    Api(Gateway gateway, Keys keys, Plan plan, Company company) {
        this.gateway = gateway;
        this.keys = keys;
        this.plan = plan;
        this.company = company;
    }

    /** Files the row's person at the desk of its branch, once. */
    Answer file(Row row) {
        Map<String, Object> person = new HashMap<>(person(row));
        person.put("branch", company.site(row).id());
        return gateway.ask(company.site(row).receptionist(), "POST", "/clients", person,
                keys.client(plan.profile(row)));
    }

    /** The first free start on the day that will do, as the API wrote it. */
    Optional<String> firstFree(Row row, Channel channel, String client, Predicate<OffsetDateTime> good) {
        String query = "/slots?branch=" + company.site(row).id() + "&service=" + company.byAppointment().id() + "&from="
                + plan.day() + "&to=" + plan.day() + (channel == Channel.PARTNER ? "" : "&client=" + client);
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonNode page = gateway.read(by(row, channel), query + next.get());
            for (JsonNode slot : page.required("items")) {
                String start = slot.required("start").asString();
                if (good.test(OffsetDateTime.parse(start))) {
                    return Optional.of(start);
                }
            }
            next = Optional.ofNullable(page.path("next").asString(null))
                    .map(after -> "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    /** @param client at the desk; the partner sends the person along */
    Answer book(Row row, Entry.Asked asked, String client) {
        Map<String, Object> body = new HashMap<>(Map.of("branch", company.site(row).id(), "service",
                company.offering(asked.channel()).id(), "mode", plan.dialogue(row).isPresent() ? "remote" : "on-site",
                "topic", "other", "channel", asked.channel().word(), "requestedAt",
                row.requestedAt().atZone(Plan.ZONE).toOffsetDateTime().toString(), "participants",
                List.of(asked.channel() == Channel.PARTNER
                        ? Map.of("person", person(row))
                        : Map.of("client", client))));
        asked.start().ifPresent(start -> body.put("start", start));
        return gateway.ask(by(row, asked.channel()), "POST", "/bookings", body, keys.booking(row, asked.attempt()));
    }

    /** Whoever came is checked in, whoever did not is marked. */
    Answer attend(Row row, Entry.Booked booking) {
        return gateway.ask(company.site(row).receptionist(), "POST",
                "/bookings/" + booking.id() + (row.noShow() ? "/no-show" : "/check-in"), Map.of(),
                keys.step(row, "attendance"));
    }

    /** A figure of the day's sessions, by branch and channel. */
    JsonNode figure(String headOffice, String name) {
        return gateway.read(headOffice,
                "/figures/" + name + "?from=" + plan.day() + "&to=" + plan.day() + "&by=branch,channel");
    }

    /** What an auditor finds who walks the branch's chain of openings. */
    JsonNode openings(String auditor, String branch) {
        return gateway.send(auditor, "POST", "/openings/verification", Map.of("branch", branch),
                UUID.randomUUID().toString());
    }

    private String by(Row row, Channel channel) {
        return channel == Channel.PARTNER ? FoundCompany.PARTNER : company.site(row).receptionist();
    }

    private Map<String, ?> person(Row row) {
        Profile profile = plan.profile(row);
        Map<String, Object> person = new HashMap<>(Map.of("name", profile.name(), "phone", profile.phone(), "gender",
                profile.gender(), "birthYear", profile.birthYear(), "language", "pt-BR", "guardians",
                profile.guardian().stream().map(guardian -> Map.of("name", guardian.name(), "relation",
                        guardian.relation(), "phone", guardian.phone())).toList()));
        if (plan.dialogue(row).isPresent()) {
            person.put("email", keys.address(profile));
        }
        return person;
    }
}
