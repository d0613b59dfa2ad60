// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Understanding;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replies to questions that aren't answered as they stand: which words can't be taken into account,
 * what is held without them, and questions that are answered.
 */
final class Refusals {

    /** How many are tried, of which the first few that are answered are offered. */
    private static final int CHOICES = 8;

    /** With more words left out, what remains is another question. */
    private static final int MOST_LEFT_OUT = 4;

    /** Whether a question is clear as it stands. */
    @FunctionalInterface
    interface Clear {
        /** Whether it is, on a day. */
        boolean is(String question, Lang lang, LocalDate today);
    }

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final Function<Request, Reply> answer;
    private final Clear clear;
    private final Rewrites rewrites;

    /**
     * In a language, from the evidence of a day.
     *
     * @param answer answers a reading
     */
    Refusals(Held held, Lang lang, LocalDate asOf, Function<Request, Reply> answer, Clear clear) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.answer = answer;
        this.clear = clear;
        rewrites = new Rewrites(held, lang);
    }

    /** The reply to a question that isn't clear. */
    Reply refuse(Understanding understood, LocalDate today) {
        if (understood instanceof Understanding.Open open) {
            return open(open);
        }
        if (understood instanceof Understanding.Why why) {
            Reply told = answer.apply(why.told());
            return told.said(AskingNote.WHY_UNKNOWN.note().in(lang) + " " + told.sentence());
        }
        if (understood instanceof Understanding.Unplaced any) {
            return Reply.of(Reply.Kind.OPEN, AskingNote.WHICH_PLACE.note(any.words()).in(lang))
                    .choices(said(any.readings()));
        }
        if (understood instanceof Understanding.Inland inland) {
            String nation = held.name(inland.nation(), lang);
            String why = AskingNote.WITHIN_NATION.note(nation).in(lang);
            Reply told = answer.apply(inland.readings().get(0));
            boolean known = told.kind() == Reply.Kind.ANSWER;
            String held = known ? AskingNote.HELD_INSTEAD.note(told.sentence()).in(lang) : "";
            return Reply.of(Reply.Kind.NOT_KNOWN, (why + " " + held).strip())
                    .related(said(inland.readings()))
                    .instead(known ? told.answers() : List.of());
        }
        if (understood instanceof Understanding.Outside outside) {
            return outside(outside);
        }
        if (understood instanceof Understanding.Partial partial) {
            return partial(partial);
        }
        return unexplained((Understanding.Unexplained) understood, today);
    }

    private Reply partial(Understanding.Partial partial) {
        Beside without = without(partial.readings(), partial.words().size());
        String why = AskingNote.LEFT_OUT.note(quoted(partial.words())).in(lang);
        return Reply.of(
                        Reply.Kind.OPEN,
                        why + without.words() + " " + AskingNote.ASK_INSTEAD.note().in(lang))
                .choices(choices(said(partial.readings()), partial.readings()))
                .instead(without.numbers());
    }

    private Reply unexplained(Understanding.Unexplained word, LocalDate today) {
        List<String> mended = word.mended().stream().filter(m -> clear.is(m, lang, today)).toList();
        List<String> first =
                Stream.concat(mended.stream(), said(word.readings()).stream()).distinct().toList();
        List<String> near = mended.isEmpty() ? List.of() : word.nearest();
        String nearest =
                near.isEmpty()
                        ? ""
                        : " " + AskingNote.NEAREST.note(String.join(", ", near)).in(lang);
        List<String> words = new ArrayList<>(List.of(word.word()));
        words.addAll(word.more());
        Beside without =
                isOfPlace(word.nearest()) ? Beside.NOTHING : without(word.readings(), words.size());
        String unknown = AskingNote.WORD_UNKNOWN.note(word.word()).in(lang);
        String left =
                word.more().isEmpty()
                        ? ""
                        : " " + AskingNote.LEFT_OUT.note(quoted(word.more())).in(lang);
        return Reply.of(Reply.Kind.WORD_UNKNOWN, unknown + nearest + left + without.words())
                .choices(choices(first, word.readings()))
                .instead(without.numbers());
    }

    /** Whether words are of names of areas: the number of all areas is not what is asked then. */
    private boolean isOfPlace(List<String> words) {
        return held.catalog().areas().list().stream()
                .map(a -> a.name().in(lang))
                .anyMatch(
                        n ->
                                words.contains(n)
                                        || Stream.of(n.split("[ -]")).anyMatch(words::contains));
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words);
    }

    /** What no observatory of trade and relations holds is not known, and said to be so. */
    private Reply outside(Understanding.Outside asked) {
        String why =
                asked.ahead()
                        ? AskingNote.NO_FORECAST.note().in(lang)
                        : AskingNote.NOTHING_ABOUT.note(asked.word()).in(lang);
        List<String> next = said(asked.readings());
        List<String> all = Stream.concat(near(asked.readings()).stream(), next.stream()).toList();
        Beside nearest = nearest(asked.readings());
        return Reply.of(Reply.Kind.NOT_KNOWN, why + nearest.words())
                .related(all.isEmpty() ? rewrites.starters() : all)
                .instead(nearest.numbers());
    }

    private Reply open(Understanding.Open open) {
        List<String> beside =
                open.readings().stream().flatMap(r -> rewrites.beside(r).stream()).toList();
        List<String> choices =
                open.readings().isEmpty()
                        ? List.of()
                        : Stream.of(said(open.readings()), near(open.readings()), beside)
                                .flatMap(List::stream)
                                .distinct()
                                .limit(CHOICES)
                                .toList();
        return choices.isEmpty()
                ? Reply.of(Reply.Kind.OPEN, AskingNote.NOT_CLEAR.note().in(lang))
                        .choices(rewrites.starters())
                : Reply.of(Reply.Kind.OPEN, AskingNote.SEVERAL_MEANINGS.note().in(lang))
                        .choices(choices);
    }

    private List<String> said(List<Request> readings) {
        return readings.stream().map(rewrites::say).distinct().limit(CHOICES).toList();
    }

    /** What is told beside saying that what was asked isn't known, and the numbers in it. */
    private record Beside(String words, List<Answer> numbers) {
        static final Beside NOTHING = new Beside("", List.of());
    }

    /** What is held without some words, said to be so; nothing where that is too far off. */
    private Beside without(List<Request> readings, int leftOut) {
        if (readings.size() != 1 || leftOut > MOST_LEFT_OUT) {
            return Beside.NOTHING;
        }
        Reply reply = answer.apply(readings.get(0));
        String left = " " + AskingNote.WITHOUT.note(reply.sentence()).in(lang);
        if (reply.kind() == Reply.Kind.ANSWER) {
            return new Beside(left, reply.answers());
        }
        Beside nearest = nearest(readings);
        boolean known = reply.kind() == Reply.Kind.NOT_KNOWN;
        return new Beside(
                (known ? left : "") + nearest.words(),
                Stream.concat(
                                known ? reply.instead().stream() : Stream.empty(),
                                nearest.numbers().stream())
                        .distinct()
                        .toList());
    }

    /** The numbers held nearest to what a reading asks for. */
    private Beside nearest(List<Request> readings) {
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf);
        NearestHeld near = new NearestHeld(held, numbers);
        List<Answer> held =
                readings.stream()
                        .limit(1)
                        .flatMap(r -> FreeReader.numbers(r).stream().limit(2))
                        .flatMap(q -> near.to(q).stream())
                        .distinct()
                        .toList();
        String told =
                held.stream()
                        .map((Answer a) -> numbers.sentence(a))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return held.isEmpty()
                ? Beside.NOTHING
                : new Beside(" " + AskingNote.HELD_INSTEAD.note(told).in(lang), held);
    }

    /** The numbers held nearest to what readings ask for, as questions. */
    private List<String> near(List<Request> readings) {
        NearestHeld near = new NearestHeld(held, new NumberAnswers(held, lang, asOf));
        return readings.stream()
                .limit(1)
                .flatMap(r -> FreeReader.numbers(r).stream().limit(2))
                .flatMap(q -> near.to(q).stream())
                .map(a -> held.language().say(a.question(), lang))
                .toList();
    }

    /** Questions to choose from, at least two: with what could be asked next of the likeliest. */
    private List<String> choices(List<String> first, List<Request> readings) {
        List<String> more = readings.isEmpty() ? List.of() : rewrites.beside(readings.get(0));
        List<String> all =
                Stream.of(first, near(readings), more)
                        .flatMap(List::stream)
                        .distinct()
                        .limit(CHOICES)
                        .toList();
        return all.isEmpty() ? rewrites.starters() : all;
    }
}
