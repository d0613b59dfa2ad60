// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a sentence says of the way that goods go and a question leaves out of account. */
final class OverlookedFlows {

    private static final List<String> PLAIN = List.of("export", "import", "esport");

    private OverlookedFlows() {}

    /** Whether a sentence speaks of the other way than a meaning. */
    static boolean leaves(View v, Meaning meant) {
        Question asked = meant.reading().question();
        return isOtherFlow(v, meant)
                || isTurned(v, asked)
                || isOfPartner(v, asked)
                || isSupplier(v, asked)
                || isBehind(v, asked);
    }

    /** Whether what is sent out is the partner's own: "Gallian exports to Helvetia". */
    private static boolean isOfPartner(View v, Question asked) {
        Mention last = null;
        for (Mention m : v.cues) {
            boolean before = Overlooked.isInSentence(v, m) && m.to() <= v.anchor.from();
            last = before && m.isAny("flow.exports", "flow.imports") ? m : last;
        }
        String own = asked.flow() == TradeFlow.EXPORTS ? "flow.exports" : "flow.imports";
        return asked.flow().isObserved()
                && last != null
                && last.is(own)
                && isPartners(v, last, asked);
    }

    private static boolean isPartners(View v, Mention flow, Question asked) {
        return isPlain(v, flow)
                && v.areas.stream()
                        .filter(a -> a.offers(asked.partner()) && !a.offers(asked.reporter()))
                        .anyMatch(
                                a ->
                                        a.adjective()
                                                && (a.to() == flow.from()
                                                        || a.from() == flow.to()));
    }

    /** Whether it is exports or imports that are spoken of: "German sales" may be to Germany. */
    private static boolean isPlain(View v, Mention flow) {
        String word = v.text.tokens().get(flow.from()).fold();
        return PLAIN.stream().anyMatch(word::startsWith);
    }

    /** Whether imports are asked of a supplier of the partner; customers of it may be its own. */
    private static boolean isSupplier(View v, Question asked) {
        return asked.flow() == TradeFlow.IMPORTS
                && v.cues.stream()
                        .filter(m -> m.is("role.supplier") && v.near(m) && !m.is("flow.imports"))
                        .anyMatch(m -> isOf(v, m, asked.partner()));
    }

    private static boolean isOf(View v, Mention role, Codes partner) {
        return v.areas.stream()
                .filter(a -> a.offers(partner))
                .filter(a -> a.from() >= role.to() && a.from() - role.to() <= 2)
                .anyMatch(a -> v.scene.prep(a).equals("prep.of"));
    }

    /** Whether numbers stand before their words, "6.7% sold, 5.9% bought", and these are others. */
    private static boolean isBehind(View v, Question asked) {
        Set<String> own = flows(behind(v, v.anchor));
        String other = asked.flow() == TradeFlow.EXPORTS ? "M" : "X";
        return asked.flow().isObserved()
                && own.equals(Set.of(other))
                && v.before != null
                && v.text.sentence(v.before.from()) == v.sentence
                && !flows(behind(v, v.before)).isEmpty();
    }

    /** The words right behind a number. */
    private static List<Mention> behind(View v, Anchor a) {
        return v.cues.stream().filter(m -> m.from() == a.to()).toList();
    }

    /**
     * Whether what stands beside a number speaks of one flow alone and the question asks the other:
     * "after 2.1 billion in 2015, exports to Brazil reached 3.5" tells nothing of imports.
     */
    private static boolean isOtherFlow(View v, Meaning meant) {
        Question asked = meant.reading().question();
        if (!asked.flow().isObserved()) {
            return false;
        }
        String own = asked.flow() == TradeFlow.EXPORTS ? "X" : "M";
        String other = own.equals("X") ? "M" : "X";
        if (asked.denominator() != null && asked.denominator().flow() != null) {
            boolean each = v.cues.stream().anyMatch(m -> m.is("out.of") && isBefore(v, m));
            return v.anchor.type() == Anchor.Type.TIMES
                    && first(v).equals(Set.of(each ? own : other)); // "for each euro of imports"
        }
        List<Mention> stretch = stretch(v, asked);
        Set<String> before = flows(stretch);
        if (before.isEmpty()) {
            stretch =
                    v.cues.stream()
                            .filter(m -> Overlooked.isInSentence(v, m) && tellsWho(v, m, asked))
                            .toList();
            before = flows(stretch);
        }
        if (v.cues.stream().anyMatch(m -> m.is("flow.reverse") && Overlooked.isInStretch(v, m))) {
            return meant.kind().equals("level") && isReversed(v, own, other);
        }
        if (!before.equals(Set.of(other))) {
            return false;
        }
        Mention said = stretch.stream().filter(m -> Cues.of(m).contains(other)).findFirst().get();
        return !isTurnedRound(v, asked, said);
    }

    /** Whether what went the other way is read as what the sentence spoke of before. */
    private static boolean isReversed(View v, String own, String other) {
        Set<String> before = flows(v.cues.stream().filter(m -> isBefore(v, m)).toList());
        return before.contains(own) && !before.contains(other);
    }

    /**
     * The words between the number before and this one, where they speak of a flow; with those
     * right behind it, where these name the other flow: "exports of 3 billion and imports of 4".
     * Who buys or sells may be the partner, unless it's said who.
     */
    private static List<Mention> stretch(View v, Question asked) {
        List<Mention> words =
                v.cues.stream()
                        .filter(m -> Overlooked.isInStretch(v, m))
                        .filter(m -> tellsWho(v, m, asked))
                        .toList();
        List<Mention> before = words.stream().filter(m -> m.to() <= v.anchor.from()).toList();
        return words.stream()
                .filter(
                        m ->
                                before.contains(m)
                                        || m.from() >= v.anchor.to() && Overlooked.isBeside(v, m))
                .toList();
    }

    /** Whether words for a flow are of the area that is asked: those who buy may be partners. */
    private static boolean tellsWho(View v, Mention m, Question asked) {
        return !m.isAny("verb.sell", "verb.buy") || isActing(v, m, asked) || isWith(v, m, asked);
    }

    /** "Bought from Gallia", where trade with Gallia is asked. */
    private static boolean isWith(View v, Mention verb, Question asked) {
        String way = verb.is("verb.buy") ? "prep.from" : "prep.to";
        return v.areas.stream()
                .filter(m -> m.from() >= verb.to() && m.from() - verb.to() <= 2)
                .anyMatch(m -> m.offers(asked.partner()) && v.scene.prep(m).equals(way));
    }

    /** Whether it's the area whose trade is asked that sells or buys. */
    private static boolean isActing(View v, Mention verb, Question asked) {
        return v.areas.stream()
                .anyMatch(
                        m ->
                                Overlooked.isInSentence(v, m)
                                        && m.to() <= verb.from()
                                        && m.offers(asked.reporter())
                                        && !Overlooked.WITH.contains(v.scene.prep(m))
                                        && !Overlooked.OWNING.contains(v.scene.prep(m)));
    }

    private static boolean isBefore(View v, Mention m) {
        return Overlooked.isInSentence(v, m) && m.to() <= v.anchor.from();
    }

    /** The flows that the first words of a sentence which speak of any speak of. */
    private static Set<String> first(View v) {
        return v.cues.stream()
                .filter(m -> isBefore(v, m))
                .map(m -> flows(List.of(m)))
                .filter(f -> !f.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The flows that words speak of; a balance and trade both ways are both. */
    private static Set<String> flows(List<Mention> words) {
        Set<String> out = new TreeSet<>();
        for (Mention m : words) {
            Set<String> of = Cues.of(m);
            if (of.contains("BAL") || of.contains("XM")) {
                out.addAll(Set.of("X", "M"));
            }
            if (of.contains("X")) {
                out.add("X");
            }
            if (of.contains("M")) {
                out.add("M");
            }
        }
        return out;
    }

    /**
     * Whether who sells or buys does so to or from the area whose trade a question asks, the other
     * way round: "Gallia sold goods to Helvetia" are imports of Helvetia.
     */
    private static boolean isTurned(View v, Question asked) {
        Mention verb = null;
        for (Mention m : v.cues) {
            boolean tells = m.is("verb.sell") != m.is("verb.buy");
            if (tells
                    && Overlooked.isInSentence(v, m)
                    && m.to() <= v.anchor.from()
                    && Overlooked.isInStretch(v, m)) {
                verb = m;
            }
        }
        if (verb == null || !asked.flow().isObserved()) {
            return false;
        }
        boolean sold = verb.is("verb.sell");
        TradeFlow meant = sold ? TradeFlow.IMPORTS : TradeFlow.EXPORTS;
        String prep = sold ? "prep.to" : "prep.from";
        for (Mention m : v.areas) {
            if (Overlooked.isInSentence(v, m)
                    && m.from() >= verb.to()
                    && m.offers(asked.reporter())
                    && v.scene.prep(m).equals(prep)
                    && v.text.clause(m.from()) == v.clause) {
                return asked.flow() != meant;
            }
        }
        return false;
    }

    /** "Texas's exports", "le esportazioni del Texas". */
    private static boolean isOwnedBy(View v, Codes reporter, Mention flow) {
        return v.areas.stream()
                .filter(m -> Overlooked.isInSentence(v, m) && m.offers(reporter))
                .anyMatch(
                        m ->
                                m.to() <= flow.from() && flow.from() - m.to() <= 1
                                        || m.from() >= flow.to()
                                                && m.from() - flow.to() <= 2
                                                && Overlooked.OWNING.contains(v.scene.prep(m)));
    }

    /** "Germany's exports to Texas" are imports of Texas; "from Germany" tells of imports, too. */
    private static boolean isTurnedRound(View v, Question asked, Mention flow) {
        if (isOwnedBy(v, asked.reporter(), flow)) {
            return false;
        }
        String way = asked.flow() == TradeFlow.EXPORTS ? "prep.to" : "prep.from";
        for (Mention m : v.areas) {
            if (v.text.sentence(m.from()) != v.sentence) {
                continue;
            }
            String prep = v.scene.prep(m);
            boolean acting = !Overlooked.WITH.contains(prep) && m.from() < flow.from();
            boolean partner = m.offers(asked.partner());
            if (partner && (acting || Overlooked.OWNING.contains(prep) || prep.equals(way))
                    || m.offers(asked.reporter())
                            && (prep.equals("prep.to") || prep.equals("prep.from"))) {
                return true;
            }
        }
        return false;
    }
}
