package org.confidant.staffservice.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Request bodies as a client would write them. */
public final class Bodies {
    private Bodies() {}

    public static String branch(String name) {
        return """
                {"name": "%s", "country": "CN", "zone": "Asia/Shanghai",
                 "businessHours": [{"day": "MONDAY", "from": "09:00", "to": "21:00"}]}""".formatted(name);
    }

    public static String calendar() {
        return """
                {"closed": ["2026-01-01"], "worksAs": [{"date": "2026-01-04", "as": "FRIDAY"}]}""";
    }

    public static String person(String role, String... branches) {
        return person(role, email(), branches);
    }

    public static String person(String role, String email, String[] branches) {
        return """
                {"name": "王明", "email": "%s", "gender": "male", "roles": ["%s"], "branches": [%s],
                 "services": ["counselling"], "languages": ["zh-CN"],
                 "weeklyHours": [{"day": "MONDAY", "from": "09:00", "to": "18:00"}]}"""
                .formatted(email, role, quoted(branches));
    }

    public static String rights(String role, String... branches) {
        return "{\"roles\": [\"%s\"], \"branches\": [%s]}".formatted(role, quoted(branches));
    }

    public static String partner(String... branches) {
        return "{\"name\": \"Wellness Hub\", \"branches\": [%s]}".formatted(quoted(branches));
    }

    public static String partnerChange(boolean suspended, String... branches) {
        return "{\"branches\": [%s], \"suspended\": %s}".formatted(quoted(branches), suspended);
    }

    public static String clearance() {
        return "{\"examDate\": \"2026-01-15\", \"evidence\": \"HR file 17\"}";
    }

    public static String email() {
        return "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private static String quoted(String... words) {
        return List.of(words).stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(","));
    }
}
