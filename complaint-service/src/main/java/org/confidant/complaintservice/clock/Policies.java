package org.confidant.complaintservice.clock;

import java.time.Instant;
import java.util.List;

/** All versions of the time allowed, the oldest first. Old ones stay, because complaints keep the version of their filing unless it is corrected. */
public record Policies(List<Policy> versions) {
    public Policies {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no version");
        }
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).version() != i + 1) {
                throw new IllegalArgumentException("versions are numbered from 1 without a gap");
            }
            if (i > 0 && !versions.get(i - 1).from().isBefore(versions.get(i).from())) {
                throw new IllegalArgumentException("version " + (i + 1) + " begins after the one before");
            }
        }
    }

    /** What a complaint filed then gets; before the first version began, that one. */
    public Policy inForce(Instant filed) {
        return versions.reversed().stream().filter(policy -> !policy.from().isAfter(filed)).findFirst()
                .orElse(versions.getFirst());
    }

    /** The numbers of all versions. */
    public List<Integer> numbers() {
        return versions.stream().map(Policy::version).toList();
    }

    /** The version of that number. */
    public Policy version(int number) {
        if (number < 1 || number > versions.size()) {
            throw new IllegalArgumentException("there is no version " + number);
        }
        return versions.get(number - 1);
    }
}
