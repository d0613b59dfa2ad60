// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.core.text.Lang;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stands around a question and asks nothing: a sentence on who asks ("We make valves."), a
 * courteous opening ("With a view to a note for the council, could you indicate …"). It is set
 * aside only where it names no place, goods, time or act and excludes nothing, so that nothing that
 * narrows the question is lost.
 */
final class Framing {

    /**
     * A question without its frame.
     *
     * @param asked what asks
     * @param aside what was set aside, as it was written
     */
    record Core(String asked, List<String> aside) {}

    private static final Set<String> AND = Set.of("and", "e", "ed");

    private static final Set<String> ASKING =
            Set.of("which", "who", "when", "howmany", "howmuch", "whether");

    private Framing() {}

    /**
     * The shorter questions that may be meant, the longest first.
     *
     * @param hear what is found in a text
     */
    static List<Core> of(String text, Lang lang, Function<String, Heard> hear) {
        List<String> kept = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        for (String sentence : sentences(text, lang)) {
            (isFrame(hear.apply(sentence)) ? aside : kept).add(sentence);
        }
        String rest = String.join(" ", kept);
        Stream<Core> cores =
                aside.isEmpty() || kept.isEmpty()
                        ? Stream.empty()
                        : Stream.of(new Core(rest, aside));
        Core opened = kept.isEmpty() ? null : unopened(rest, aside, hear);
        return Stream.concat(cores, Stream.ofNullable(opened)).toList();
    }

    private static List<String> sentences(String text, Lang lang) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang.tag()));
        breaks.setText(text);
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                out.add(sentence);
            }
            from = to;
        }
        return out;
    }

    /** Whether a sentence holds an unknown word and nothing that a question is about. */
    private static boolean isFrame(Heard heard) {
        return heard.has(Kind.UNKNOWN) && !narrows(heard);
    }

    private static boolean narrows(Heard heard) {
        return heard.parts().stream()
                .anyMatch(
                        p ->
                                p.kind() != Kind.CUE && p.kind() != Kind.UNKNOWN
                                        || p.is("act")
                                        || p.is("narrow"));
    }

    /** Whether one question is joined to another: "what part …, and which of them most". */
    private static boolean asksTwice(Heard heard, int from) {
        return heard.parts().stream()
                .filter(p -> p.from() > from && ASKING.stream().anyMatch(p::is))
                .anyMatch(p -> AND.contains(heard.tokens().get(p.from() - 1).fold()));
    }

    /** The question behind the last word that asks to be told; null where none does. */
    private static Core unopened(String text, List<String> aside, Function<String, Heard> hear) {
        Heard heard = hear.apply(text);
        int end = -1;
        for (Heard.Part p : heard.parts()) {
            if (p.kind() != Kind.CUE && p.kind() != Kind.UNKNOWN) {
                break;
            }
            end = p.is("request") ? p.to() : end;
        }
        if (end < 0 || end >= heard.tokens().size() || asksTwice(heard, end)) {
            return null;
        }
        int at = heard.tokens().get(end).start();
        List<String> all = new ArrayList<>(aside);
        all.add(text.substring(0, at).strip());
        return new Core(text.substring(at), all);
    }
}
