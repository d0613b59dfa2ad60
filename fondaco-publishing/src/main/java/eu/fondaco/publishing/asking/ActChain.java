// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Says how acts stand to others: what came before and after, what took their place, the older. */
final class ActChain {

    private final Held held;
    private final Lang lang;
    private final Spoken spoken;
    private final Function<Instrument, String> timed;

    /**
     * In a language.
     *
     * @param timed says an act with its date
     */
    ActChain(Held held, Lang lang, Spoken spoken, Function<Instrument, String> timed) {
        this.held = held;
        this.lang = lang;
        this.spoken = spoken;
        this.timed = timed;
    }

    private List<Instrument> following(Instrument i) {
        return held.catalog().relations().instruments().stream()
                .filter(o -> o.follows().equals(i.id()))
                .toList();
    }

    /** Whether an act was renewed; null where that isn't known. */
    Boolean isRenewed(Instrument i) {
        if (!following(i).isEmpty()) {
            return Boolean.TRUE;
        }
        Lifecycle life = Lifecycle.of(i, held.catalog().relations());
        return life.notRenewed() ? Boolean.FALSE : null;
    }

    /** Whether an act was renewed, and by which. */
    String renewed(Instrument i) {
        Boolean renewed = isRenewed(i);
        if (renewed == null) {
            return AskingNote.RENEWAL_UNKNOWN.note().in(lang);
        }
        return renewed
                ? AskingNote.RENEWED_BY.note(timed.apply(following(i).get(0))).in(lang)
                : AskingNote.NOT_RENEWED.note().in(lang);
    }

    /** What took the place of an act. */
    String successor(Instrument i) {
        List<String> all = following(i).stream().map(timed).toList();
        return all.isEmpty()
                ? AskingNote.NO_SUCCESSOR.note().in(lang)
                : AskingNote.SUCCEEDED.note(String.join(" ", all)).in(lang);
    }

    /** The act that one follows. */
    String before(Instrument i) {
        return held.catalog().relations().instruments().stream()
                .filter(o -> o.id().equals(i.follows()))
                .findFirst()
                .map(o -> Speech.say(lang, "act-words.before", timed.apply(o)))
                .orElse(Speech.say(lang, "act-words.follows-another"));
    }

    /** What is held of what came after an act: visits under it, what became of its promises. */
    String after(Instrument i) {
        List<String> all = new ArrayList<>();
        following(i).forEach(o -> all.add(timed.apply(o).replaceFirst("\\.$", "")));
        held.catalog().relations().activities().stream()
                .filter(a -> a.instrument().equals(i.id()))
                .forEach(
                        a ->
                                all.add(
                                        spoken.date(a.date())
                                                + ", "
                                                + RegisterWords.say(a.kind(), lang)
                                                + ": "
                                                + told(a.description()).replaceFirst("\\.$", "")));
        all.addAll(new Promises(held, lang).followed(i, List.of(), p -> true));
        return all.isEmpty()
                ? Speech.say(lang, "act-words.what-came")
                : Speech.say(lang, "act-words.after-2", String.join("; ", all));
    }

    /** Which of several is the older or the newer, where that is asked; empty otherwise. */
    String older(
            List<Instrument> acts, Registered.Acts asked, Function<List<String>, String> parties) {
        boolean newer = asked.about().contains(About.NEWER);
        if (!newer && !asked.about().contains(About.OLDER)) {
            return "";
        }
        List<String> undated =
                acts.stream()
                        .filter(i -> !i.date().isKnown())
                        .map(i -> parties.apply(i.partnerParties()))
                        .toList();
        if (!undated.isEmpty()) {
            String names = String.join(", ", undated);
            return AskingNote.ORDER_UNKNOWN.note(names).in(lang) + " ";
        }
        Comparator<Instrument> made = Comparator.comparing(i -> begun(i));
        Instrument one = acts.stream().min(newer ? made.reversed() : made).orElseThrow();
        AskingNote note = newer ? AskingNote.NEWER_OF : AskingNote.OLDER_OF;
        return note.note(parties.apply(one.partnerParties())).in(lang) + " ";
    }

    private static LocalDate begun(Instrument i) {
        return i.date().earliest();
    }

    private String told(String text) {
        return held.catalog().relations().say(text, lang);
    }
}
