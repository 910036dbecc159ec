package org.confidant.bookingservice.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.platform.store.Stored;

/** All that was ever published for one service, and what of it is in force. */
public final class OfferingTexts {
    private static final Comparator<Stored<Text>> BY_NUMBER = Comparator.comparingInt(OfferingTexts::number);
    private static final String LAST_RESORT = "en";

    private final List<Stored<Text>> published;

    public OfferingTexts(List<Stored<Text>> published) {
        this.published = List.copyOf(published);
    }

    /** Whether there is a text of that kind in any language. */
    public boolean has(TextKind kind) {
        return of(kind).findAny().isPresent();
    }

    /** The newest text of that kind in the language that fits best: the same, a related one, English, any. */
    public Optional<Stored<Text>> inForce(TextKind kind, String language) {
        return Stream.<Stream<Stored<Text>>>of(
                of(kind).filter(text -> text.value().language().equals(language)),
                of(kind).filter(text -> primary(text.value().language()).equals(primary(language))),
                of(kind).filter(text -> primary(text.value().language()).equals(LAST_RESORT)),
                of(kind))
                .map(fitting -> fitting.max(BY_NUMBER)).flatMap(Optional::stream).findFirst();
    }

    /** The text of that id, if it is of that kind and the newest in its language. */
    public Optional<Stored<Text>> newest(TextKind kind, String id) {
        return of(kind).filter(text -> text.id().equals(id)).filter(text -> later(text.value().language(), kind,
                number(text)).findAny().isEmpty()).findFirst();
    }

    /** Whether what was signed then still holds: no later version in the same language asked for renewal. */
    public boolean hold(TextRef signed) {
        return of(signed.kind()).anyMatch(text -> text.id().equals(signed.id()))
                && later(signed.language(), signed.kind(), signed.number())
                        .noneMatch(text -> text.value().content().renewal());
    }

    private Stream<Stored<Text>> later(String language, TextKind kind, int number) {
        return of(kind).filter(text -> text.value().language().equals(language)).filter(text -> number(text) > number);
    }

    private Stream<Stored<Text>> of(TextKind kind) {
        return published.stream().filter(text -> text.value().kind() == kind);
    }

    private static int number(Stored<Text> text) {
        return text.value().publication().orElseThrow().number();
    }

    private static String primary(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }
}
