package org.confidant.local.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and phones for people of whom the file tells neither. */
final class Profiles {
    private static final List<String> WOMEN = List.of("Maria", "Ana", "Francisca", "Antônia", "Adriana", "Juliana",
            "Márcia", "Fernanda", "Patrícia", "Aline", "Sandra", "Camila", "Amanda", "Bruna", "Jéssica", "Letícia");
    private static final List<String> MEN = List.of("José", "João", "Antônio", "Francisco", "Carlos", "Paulo",
            "Pedro", "Lucas", "Luiz", "Marcos", "Luís", "Gabriel", "Rafael", "Daniel", "Marcelo", "Bruno");
    private static final List<String> SURNAMES = List.of("Silva", "Santos", "Oliveira", "Souza", "Rodrigues",
            "Ferreira", "Alves", "Pereira", "Lima", "Gomes", "Costa", "Ribeiro", "Martins", "Carvalho", "Almeida",
            "Lopes");
    private static final int MOBILES = 100_000_000;
    private static final int LANDLINES = 10_000_000;

    private final int year;
    private final Set<Integer> given = new HashSet<>();

    private Profiles(int year) {
        this.year = year;
    }

    /** @param people in the order of the file: who comes first keeps a phone that two would get */
    static Map<Person, Profile> of(List<Person> people, int year) {
        Profiles profiles = new Profiles(year);
        Map<Person, Profile> all = new LinkedHashMap<>();
        people.forEach(person -> all.computeIfAbsent(person, profiles::profile));
        return all;
    }

    private Profile profile(Person person) {
        byte[] seed = seed(person);
        String surname = pick(SURNAMES, seed[1]) + " " + pick(SURNAMES, seed[2]);
        String first = pick(person.gender() == Person.Gender.FEMALE ? WOMEN : MEN, seed[0]);
        return new Profile(first + " " + surname, mobile(Math.floorMod(number(seed, 4), MOBILES)),
                person.gender() == Person.Gender.FEMALE ? "female" : "male", person.birthYear(year),
                person.minor() ? Optional.of(guardian(seed, surname)) : Optional.empty());
    }

    private static Profile.Guardian guardian(byte[] seed, String surname) {
        boolean mother = seed[3] >= 0;
        return new Profile.Guardian(pick(mother ? WOMEN : MEN, seed[8]) + " " + surname, mother ? "mother" : "father",
                String.format(Locale.ROOT, "+55 27 3%07d", Math.floorMod(number(seed, 12), LANDLINES)));
    }

    private String mobile(int wanted) {
        int number = wanted;
        while (!given.add(number)) {
            number = (number + 1) % MOBILES;
        }
        return String.format(Locale.ROOT, "+55 27 9%08d", number);
    }

    private static String pick(List<String> names, byte at) {
        return names.get(Math.floorMod(at, names.size()));
    }

    private static int number(byte[] seed, int at) {
        return seed[at] << 24 | (seed[at + 1] & 0xFF) << 16 | (seed[at + 2] & 0xFF) << 8 | (seed[at + 3] & 0xFF);
    }

    private static byte[] seed(Person person) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(
                    (person.patient() + "|" + person.gender() + "|" + person.age()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
