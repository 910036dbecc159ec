package org.confidant.bookingservice.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.platform.problem.FieldProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;

/** Brings particulars into the form they are kept in, and refuses what the branch's country and year do not allow. */
final class Proofreader {
    private static final int OLDEST = 130;

    private final String country;
    private final int year;
    private final String path;
    private final List<FieldProblem> wrong = new ArrayList<>();

    /** @param path where the particulars stand in the request, with a dot behind it, or nothing */
    Proofreader(Branch branch, Clock clock, String path) {
        this.path = path;
        this.country = branch.country();
        this.year = LocalDate.now(clock.withZone(branch.zone())).getYear();
    }

    /** For the desk: a minor has a guardian, an adult a phone. */
    Particulars forDesk(Particulars typed) {
        Particulars read = read(typed);
        requireGuardianOfMinor(read);
        if (read.phone().isEmpty() && !read.minorIn(year)) {
            throw new Refusal(ClientProblem.PHONE_MISSING, "Only a minor may be without a phone of their own.")
                    .field(path + "phone", "is required");
        }
        return read;
    }

    /** For a partner, who may keep the address of its people to itself. */
    Particulars forPartner(Particulars typed) {
        Particulars read = read(typed);
        requireGuardianOfMinor(read);
        return read;
    }

    private void requireGuardianOfMinor(Particulars read) {
        if (read.minorIn(year) && read.guardians().isEmpty()) {
            throw new Refusal(ClientProblem.GUARDIAN_MISSING, "Somebody born in that year may still be 17.")
                    .field(path + "guardians", "must name at least one");
        }
    }

    private Particulars read(Particulars typed) {
        if (typed.birthYear() > year || typed.birthYear() < year - OLDEST) {
            wrong("birthYear", "must be between " + (year - OLDEST) + " and " + year);
        }
        Particulars read = new Particulars(typed.name().strip(), phone("phone", typed.phone()), typed.email(),
                typed.gender(), typed.birthYear(), language(typed.language()), typed.wishes(), typed.interests(),
                typed.preferences(), guardians(typed.guardians()));
        if (!wrong.isEmpty()) {
            Refusal refusal = new Refusal(PlatformProblem.MALFORMED_REQUEST,
                    "Some fields are wrong; nothing was done.");
            wrong.forEach(problem -> refusal.field(problem.field(), problem.why()));
            throw refusal;
        }
        return read;
    }

    private void wrong(String field, String why) {
        wrong.add(new FieldProblem(path + field, why));
    }

    private List<Guardian> guardians(List<Guardian> typed) {
        List<Guardian> read = new ArrayList<>();
        for (Guardian guardian : typed) {
            String at = "guardians[" + read.size() + "]";
            if (guardian.phone().isEmpty() && guardian.email().isEmpty()) {
                wrong(at, "must have a phone or an e-mail address");
            }
            read.add(new Guardian(guardian.name().strip(), guardian.relation(), phone(at + ".phone", guardian.phone()),
                    guardian.email()));
        }
        return read;
    }

    private Optional<String> phone(String field, Optional<String> typed) {
        return typed.map(number -> Phones.e164(number, country).orElseGet(() -> {
            wrong(field, "must be a phone number, with its country code if it is not of " + country);
            return number;
        }));
    }

    private static Optional<String> language(Optional<String> typed) {
        return typed.map(tag -> Locale.forLanguageTag(tag).toLanguageTag());
    }
}
