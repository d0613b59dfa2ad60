// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say around a question that isn't understood with it: who they are, what the answer is
 * for, thanks. A clause is talk only where something in it says so (somebody speaks of themselves,
 * greets, or says what it is "for a …"), and where it names no area, no time but today or tomorrow,
 * no number, and excludes and asks nothing. It is said that it was set aside.
 */
final class SmallTalk {

    /**
     * A text without its talk.
     *
     * @param asked what asks
     * @param aside the clauses set aside, as they were written; empty for none
     */
    record Left(String asked, List<String> aside) {}

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "[^,:;?!.\u2026\u2013-]+(?:[.,:\u2013-](?! |$)[^,:;?!.\u2026\u2013-]*)*"
                            + "(?:[,:;?!.\u2026]+|\\s[\u2013-]+(?= )|[\u2013-]|$)");

    /** What can't be left out, whoever says it. */
    private static final Set<String> NEEDED = SmallWords.of("small-talk.needed");

    /** What a question that stands alone doesn't lean on. */
    private static final Set<String> LEANING = SmallWords.of("small-talk.leaning");

    private static final Set<String> ARTICLES = SmallWords.of("small-talk.articles");
    private static final Set<String> OPENINGS = SmallWords.of("small-talk.openings");
    private static final Set<String> ASKED = SmallWords.of("small-talk.asked");

    private static final Set<String> COURTESY = SmallWords.of("small-talk.courtesy");
    private static final Set<String> MORE = SmallWords.of("small-talk.more");
    private static final Set<String> DAYS = SmallWords.of("small-talk.days");

    private final Lang lang;
    private final Function<String, Heard> hear;
    private final Predicate<Part> abroad;

    SmallTalk(Lang lang, Function<String, Heard> hear, Predicate<Part> abroad) {
        this.lang = lang;
        this.hear = hear;
        this.abroad = abroad;
    }

    /**
     * The questions of a longer text that stand alone: they name whose trade or which act they are
     * about, and lean on nothing that was told before. What was told beside them is set aside,
     * unless it leaves something out; a year that only it tells goes with them. As it was where no
     * question stands so.
     */
    Left alone(String text) {
        List<String> asked = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (String sentence : Sentences.of(text, lang)) {
            Heard heard = hear.apply(sentence);
            if (sentence.endsWith("?") && (!asked.isEmpty() || standsAlone(heard))) {
                asked.add(sentence);
            } else if (leavesOut(heard)
                    || sentence.endsWith("?") && !isATag(heard)
                    || !asked.isEmpty() && goesOn(heard)) {
                return new Left(text, List.of());
            } else {
                aside.add(sentence);
                heard.of(Kind.TIME).filter(SmallTalk::isAYear).map(heard::text).forEach(years::add);
            }
        }
        String question = String.join(" ", asked);
        if (asked.isEmpty() || aside.stream().anyMatch(a -> isMeant(a, question))) {
            return new Left(text, List.of());
        }
        boolean timed = years.isEmpty() || hear.apply(question).has(Kind.TIME);
        return new Left(timed ? question : years.get(0) + ": " + question, List.copyOf(aside));
    }

    private static boolean standsAlone(Heard heard) {
        boolean named =
                heard.has(Kind.AREA)
                        || heard.has(Kind.ACTOR)
                        || heard.has(Kind.STRATEGY)
                        || heard.has(Kind.TREATY);
        return named
                && heard.says(ASKED)
                && heard.tokens().stream().noneMatch(t -> LEANING.contains(t.fold()));
    }

    /** Whether something told beside a question can't be left out. */
    private static boolean leavesOut(Heard heard) {
        boolean named =
                heard.has(Kind.AREA)
                        || heard.has(Kind.GOODS)
                        || heard.has(Kind.ACTOR)
                        || heard.has(Kind.UNKNOWN) && !heard.says("self");
        return heard.says("exclude") || heard.says("narrow", "denial") && named;
    }

    /** Whether what follows a question says more of what is asked. */
    private static boolean goesOn(Heard heard) {
        return heard.has(Kind.TIME)
                || heard.has(Kind.AREA)
                || heard.has(Kind.GOODS)
                || heard.says("who", "when", "howmany")
                || heard.says(ASKED);
    }

    /** Whether a place that only talk names may be whose trade is meant, or the other end of it. */
    private boolean isMeant(String talk, String question) {
        Heard asked = hear.apply(question);
        boolean open = asked.says("who", "which", "partners", "suppliers", "countries", "act");
        return !open
                && hear.apply(talk)
                        .of(Kind.AREA)
                        .map(abroad::test)
                        .anyMatch(far -> asked.of(Kind.AREA).noneMatch(p -> abroad.test(p) == far));
    }

    private static boolean isATag(Heard heard) {
        return heard.parts().stream().allMatch(p -> p.kind() == Kind.CUE && !p.is("growth"));
    }

    private static boolean isAYear(Part part) {
        return part.time() instanceof TimeValue.Interval;
    }

    /** The text without clauses of talk; as it was where none is, or nothing else would be left. */
    Left without(String text) {
        List<String> aside = new ArrayList<>();
        StringBuilder kept = new StringBuilder();
        Matcher clauses = CLAUSE.matcher(text);
        int at = 0;
        while (clauses.find()) {
            kept.append(text, at, clauses.start());
            at = clauses.end();
            if (isTalk(hear.apply(clauses.group()))) {
                aside.add(clauses.group().replaceFirst("[\\s,:;\u2013-]+$", "").strip());
            } else {
                kept.append(clauses.group());
            }
        }
        kept.append(text.substring(at));
        String asked = kept.toString().strip().replaceFirst("[,:;\u2013-]\\s*$", "");
        return aside.isEmpty() || asked.isBlank()
                ? new Left(text, List.of())
                : new Left(asked, List.copyOf(aside));
    }

    private static boolean isTalk(Heard heard) {
        boolean purpose = isOfPurpose(heard);
        boolean said = purpose || heard.says("self") || isCourteous(heard) || isOfMore(heard);
        return said
                && !heard.says(NEEDED)
                && heard.parts().stream().allMatch(p -> isIdle(heard, p, purpose));
    }

    private static boolean isIdle(Heard heard, Part part, boolean purpose) {
        return switch (part.kind()) {
            case UNKNOWN -> true;
            case CUE -> !part.is("forecast") || isOfDays(heard, part);
            case GOODS -> purpose && isAThing(heard, part);
            default -> false;
        };
    }

    private static boolean isOfDays(Heard heard, Part part) {
        return DAYS.contains(heard.folded(part));
    }

    /** "For a paper", "per la mia tesina": what an answer is for. */
    static boolean isOfPurpose(Heard heard) {
        List<Token> words = heard.tokens().stream().filter(Token::isWord).toList();
        int at = 0;
        while (at < words.size() && COURTESY.contains(words.get(at).fold())) {
            at++;
        }
        return at + 1 < words.size()
                && OPENINGS.contains(words.get(at).fold())
                && ARTICLES.contains(words.get(at + 1).fold());
    }

    /** "A class paper": with an article of its own a word isn't what is traded. */
    static boolean isAThing(Heard heard, Part part) {
        return part.kind() == Kind.GOODS
                && heard.tokens().subList(0, part.from()).stream()
                        .anyMatch(t -> ARTICLES.contains(t.fold()));
    }

    /** "One more:", "un'ultima cosa:". */
    private static boolean isOfMore(Heard heard) {
        String said =
                String.join(
                        " ",
                        heard.tokens().stream().filter(Token::isWord).map(Token::fold).toList());
        return MORE.contains(said);
    }

    private static boolean isCourteous(Heard heard) {
        return heard.tokens().stream().anyMatch(t -> COURTESY.contains(t.fold()));
    }
}
