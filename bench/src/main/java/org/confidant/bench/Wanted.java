package org.confidant.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.process.Refused;

/**
 * What the command line asks for.
 *
 * @param names what to measure, in order
 */
record Wanted(List<String> names, Duration warmUp, Duration slice, int rounds) {
    private static final int MOST = 600;

    /** @throws Refused if it cannot be understood */
    static Wanted of(List<String> arguments, List<String> all) {
        List<String> names = new ArrayList<>();
        int warmUp = 120;
        int slice = 3;
        int rounds = 7;
        for (Iterator<String> words = arguments.iterator(); words.hasNext();) {
            String word = words.next();
            switch (word) {
                case "--warm-up" -> warmUp = number(word, words);
                case "--slice" -> slice = number(word, words);
                case "--rounds" -> rounds = number(word, words);
                default -> {
                    if (!all.contains(word)) {
                        throw new Refused("There is no measurement " + word + ". There are: " + String.join(", ", all));
                    }
                    names.add(word);
                }
            }
        }
        return new Wanted(names.isEmpty() ? all : names, Duration.ofSeconds(warmUp), Duration.ofSeconds(slice), rounds);
    }

    private static int number(String option, Iterator<String> words) {
        String word = words.hasNext() ? words.next() : "";
        if (!word.matches("[1-9]\\d{0,2}") || Integer.parseInt(word) > MOST) {
            throw new Refused(option + " needs a number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(word);
    }

    Contest contest(Consumer<String> progress) {
        return new Contest(warmUp, slice, rounds, progress);
    }
}
