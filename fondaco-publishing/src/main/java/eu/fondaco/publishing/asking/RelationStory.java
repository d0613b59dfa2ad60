// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A relation's trade told in at most three sentences, every number of them an answer, and one that
 * says which aren't final. What isn't known isn't told; the words are those that the checker of
 * texts understands, so that a story pasted into it is judged like any other.
 */
public final class RelationStory {

    private final Lang lang;
    private final Spoken spoken;

    /**
     * @param language says what questions are about
     */
    public RelationStory(QuestionLanguage language, Lang lang) {
        this.lang = lang;
        this.spoken = Spoken.briefly(language, lang);
    }

    /**
     * What is known of one direction of trade, of its newest year; each part may be null.
     *
     * @param level how much was traded
     * @param share of all trade in that direction
     * @param growth since the year before, or the newest change that was published
     * @param rank of the partner among all
     */
    public record Way(
            Answer.Known level, Answer.Known share, Answer.Known growth, Answer.Known rank) {}

    /** The sentences; none where nothing is known. */
    public List<String> tell(Way exports, Way imports) {
        List<String> said = new ArrayList<>();
        said.addAll(size(exports, imports));
        said.addAll(change(exports.growth, imports.growth));
        if (exports.rank != null) {
            said.add(place(exports.rank, "relation-story.destination"));
        } else if (imports.rank != null) {
            said.add(place(imports.rank, "relation-story.supplier"));
        }
        String open =
                Stream.of(exports.level, imports.level, exports.growth, imports.growth)
                        .filter(k -> k != null && isProvisional(k))
                        .map(k -> PeriodSaying.say(k.question().period(), lang))
                        .distinct()
                        .collect(
                                Collectors.joining(Speech.say(lang, "relation-story.and-periods")));
        if (!open.isEmpty()) {
            said.add(Speech.say(lang, "relation-story.provisional", open));
        }
        return said;
    }

    private static boolean isProvisional(Answer.Known known) {
        return Marks.of(known.evidence().items()) == AskingNote.PROVISIONAL;
    }

    /** "In 2018 Japan was the 4th destination of California's exports." */
    private String place(Answer.Known rank, String words) {
        Question ranked = rank.question();
        Question level =
                ranked.toBuilder().measure(ranked.measure().inner()).universe(null).build();
        Question all = level.toBuilder().partner(Codes.WORLD).build();
        Question out = level.toBuilder().flow(TradeFlow.EXPORTS).build();
        String toPartner =
                spoken.subject(out)
                        .substring(
                                spoken.subject(out.toBuilder().partner(Codes.WORLD).build())
                                        .length());
        String partner = toPartner.strip().replaceFirst("^\\S+ ", "");
        String nth = ValueWords.head(rank.value(), rank.unit(), lang);
        boolean feminine = words.endsWith("destination"); // in Italian
        return Spoken.upper(spoken.in(ranked.period()))
                + " "
                + Speech.say(
                        lang,
                        words,
                        partner,
                        feminine ? nth.replace('º', 'ª') : nth,
                        spoken.subject(all),
                        partner.matches("(gli|i|le) .*") ? 2 : 1)
                + ".";
    }

    private List<String> size(Way exports, Way imports) {
        List<String> said = new ArrayList<>();
        for (Way way : List.of(exports, imports)) {
            if (way.level != null) {
                said.add(level(way));
            } else if (way.share != null) {
                said.add(spoken.sentence(way.share));
            }
        }
        if (said.size() == 2 && sameYear(exports.level, imports.level)) {
            String second = said.get(1);
            String in = spoken.in(imports.level.question().period()) + " ";
            String rest = second.substring(in.length());
            return List.of(
                    said.get(0).replaceFirst("\\.$", "")
                            + Speech.say(lang, "relation-story.and", rest));
        }
        return said;
    }

    private static boolean sameYear(Answer.Known one, Answer.Known other) {
        return one != null
                && other != null
                && one.question().period().equals(other.question().period());
    }

    private String level(Way way) {
        String said = spoken.sentence(way.level);
        if (way.share == null || !sameYear(way.level, way.share)) {
            return said;
        }
        String share = spoken.value(way.share.value().value(), way.share.unit());
        boolean out = way.level.question().flow() == TradeFlow.EXPORTS;
        return said.replaceFirst("\\.$", "")
                + Speech.say(
                        lang,
                        out ? "relation-story.of-exports" : "relation-story.of-imports",
                        Spoken.il("a", share, lang))
                + ".";
    }

    private List<String> change(Answer.Known exports, Answer.Known imports) {
        if (exports != null && imports != null && samePeriods(exports, imports)) {
            String first = spoken.sentence(exports).replaceFirst("\\.$", "");
            double value = imports.value().value();
            String size = spoken.value(Math.abs(value), imports.unit());
            String way =
                    value == 0
                            ? Speech.say(lang, "answers.did-not")
                            : value > 0
                                    ? Speech.say(lang, "relation-story.rose")
                                    : Speech.say(lang, "relation-story.fell");
            String by = value == 0 ? "" : Spoken.il("di", size, lang);
            return List.of(
                    first
                            + Speech.say(
                                    lang, "relation-story.and-2", spoken.series(imports.question()))
                            + way
                            + by
                            + ".");
        }
        if (exports == null || imports == null) {
            Answer.Known one = exports == null ? imports : exports;
            return one == null ? List.of() : List.of(spoken.sentence(one));
        }
        boolean later =
                imports.question()
                        .period()
                        .lastDay()
                        .isAfter(exports.question().period().lastDay());
        return List.of(spoken.sentence(later ? imports : exports));
    }

    private static boolean samePeriods(Answer.Known one, Answer.Known other) {
        Question a = one.question();
        Question b = other.question();
        return a.period().equals(b.period()) && java.util.Objects.equals(a.base(), b.base());
    }
}
