package org.confidant.local.replay;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a client consents to, answers and signs before the first session of a service (row 13); it holds for the next. */
final class Paperwork {
    private static final Map<String, String> ANSWERS = Map.of("situation", "Did not say.", "aim", "Did not say.");
    private static final String SENSITIVE_DATA = "sensitive-data";

    private final Requests requests;
    private final Plan plan;
    private final Company company;

    Paperwork(Requests requests, Plan plan, Company company) {
        this.requests = requests;
        this.plan = plan;
        this.company = company;
    }

    /** @throws NotDone if something is refused */
    void byLink(Row row, String link) {
        JsonNode papers = requests.seeByLink(row, link).required("papers");
        String name = plan.profile(row).name();
        requests.didByLink(row, link + "/consents", Map.of("purpose", SENSITIVE_DATA, "given", true, "text",
                papers.required("consentNotice").required("id").asString(), "name", name), "consent");
        requests.didByLink(row, link + "/intake", Map.of("text",
                papers.required("questionnaire").required("id").asString(), "answers", ANSWERS, "name", name),
                "intake");
        requests.didByLink(row, link + "/signature", Map.of("text",
                papers.required("agreement").required("id").asString(), "name", name), "signature");
    }

    /**
     * What is still missing, at the desk; the manager watches.
     *
     * @throws NotDone if something is refused
     */
    void onPaper(Row row, Entry.Booked booking) {
        Offering offering = company.offering(booking.channel());
        JsonNode client = requests.see(company.site(row).receptionist(), "/bookings/" + booking.id() + "/preparation")
                .required("participants").required(0);
        if (!client.required("consented").asBoolean()) {
            paper(row, booking, "consent", Map.of("purpose", SENSITIVE_DATA, "given", true, "text",
                    offering.consentNotice()));
        }
        if (!client.required("answered").asBoolean()) {
            paper(row, booking, "intake", Map.of("text", offering.questionnaire(), "answers", ANSWERS));
        }
        if (!client.required("signed").asBoolean()) {
            paper(row, booking, "agreement", Map.of("text", offering.agreement()));
        }
    }

    private void paper(Row row, Entry.Booked booking, String what, Map<String, ?> paper) {
        Site site = company.site(row);
        Map<String, Object> body = new HashMap<>(Map.of("participant", 1, "name", signer(plan.profile(row)),
                "witness", site.manager()));
        body.put(what, paper);
        requests.did(row, site.receptionist(), "POST", "/bookings/" + booking.id() + "/papers", body, what + "-paper");
    }

    private static String signer(Profile profile) {
        return profile.guardian().map(Profile.Guardian::name).orElse(profile.name());
    }
}
