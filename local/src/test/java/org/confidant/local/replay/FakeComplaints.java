package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaints, as the real service answers about them: every step in its order, every key once. */
final class FakeComplaints {
    /** What happened to each, in order, by its id. */
    final Map<String, List<String>> steps = new LinkedHashMap<>();

    private final Map<String, Object[]> answers = new LinkedHashMap<>();

    /** What a link shows that begins with c: to the complaint's answer if it names a complaint, to complain otherwise. */
    static Map<String, ?> shown(String link) {
        return link.contains("complaint-") ? Map.of("asks", "satisfaction") : Map.of("purpose", "complain");
    }

    /**
     * A command about a complaint.
     *
     * @return the id of the complaint that a new answer is mailed about, and what is answered
     */
    Done step(String path, String key, String body) {
        Object[] before = answers.get(key);
        if (before != null) {
            return new Done(Optional.empty(), before);
        }
        Done done = taken(path, key, body);
        answers.put(key, done.answer());
        return done;
    }

    void forget() {
        steps.clear();
        answers.clear();
    }

    /** What came of a command. */
    record Done(Optional<String> mailedAbout, Object[] answer) {}

    private Done taken(String path, String key, String body) {
        String[] parts = path.split("/");
        String step = parts[parts.length - 1];
        if (step.equals("complaint") || step.equals("complaints")) {
            String id = "complaint-" + key;
            steps.put(id, new ArrayList<>(List.of(parts[1])));
            return new Done(Optional.empty(), new Object[]{201, Map.of("id", id)});
        }
        String id = parts[2].replaceFirst("^c(?=complaint-)", "");
        List<String> done = steps.get(id);
        String needed = Map
                .of("classification", "links complaints", "answer", "classification", "satisfaction", "answer")
                .getOrDefault(step, "");
        if (done == null || !needed.contains(done.getLast())) {
            return new Done(Optional.empty(), new Object[]{409, Map.of("type", "/problems/illegal-complaint-step")});
        }
        done.add(step);
        return new Done(Optional.of(id).filter(_ -> body.contains("\"mail\"")), new Object[]{200, Map.of("id", id)});
    }
}
