// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says what became of what acts promise. */
final class Promises {

    private final Held held;
    private final Lang lang;
    private final Spoken spoken;

    Promises(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
        spoken = new Spoken(held.language(), lang, 0);
    }

    /**
     * Promises with what became of each, where something is told of it.
     *
     * @param topics words that they must speak of; empty for all
     */
    List<String> followed(Instrument i, List<String> topics, Predicate<FollowUp.State> wanted) {
        List<String> all = new ArrayList<>();
        for (int at = 1; at <= i.promises().size(); at++) {
            String promise = i.promises().get(at - 1);
            FollowUp.State state = state(i, at);
            boolean told = follow(i, at).isPresent() || !topics.isEmpty();
            if (told && wanted.test(state) && speaksOf(promise, topics)) {
                String said = held.catalog().relations().say(promise, lang);
                all.add(said + ": " + became(i, at));
            }
        }
        return all;
    }

    private static Optional<FollowUp> follow(Instrument i, int at) {
        return i.followUp().stream().filter(f -> f.promise() == at).findFirst();
    }

    private static FollowUp.State state(Instrument i, int at) {
        return follow(i, at).map(FollowUp::state).orElse(FollowUp.State.UNKNOWN);
    }

    private static boolean speaksOf(String promise, List<String> topics) {
        String said = Tokenizer.fold(promise);
        return topics.stream().allMatch(t -> said.contains(Tokenizer.fold(t)));
    }

    private String became(Instrument i, int at) {
        String state =
                switch (state(i, at)) {
                    case KEPT -> AskingNote.PROMISE_KEPT.note().in(lang);
                    case PARTLY -> AskingNote.PROMISE_PARTLY.note().in(lang);
                    case NOT -> AskingNote.PROMISE_NOT.note().in(lang);
                    case UNKNOWN -> AskingNote.PROMISE_UNKNOWN.note().in(lang);
                };
        return state
                + follow(i, at)
                        .filter(f -> f.at().isKnown())
                        .map(f -> " (" + spoken.date(f.at()) + ")")
                        .orElse("");
    }

    /** What became of the promises of some acts, or of those asked about; empty for no promise. */
    String said(List<Instrument> acts, Registered.Acts asked) {
        boolean named =
                acts.stream()
                        .flatMap(i -> i.promises().stream())
                        .anyMatch(p -> speaksOf(p, asked.topics()));
        List<String> topics = named ? asked.topics() : List.of();
        boolean all = !asked.areas().isEmpty() || !topics.isEmpty();
        boolean whether = asked.about().contains(About.WHETHER);
        List<String> told = new ArrayList<>();
        for (Instrument i : acts) {
            List<String> some = followed(i, topics, s -> whether || isWanted(s, asked.about()));
            if (!some.isEmpty()) {
                told.add(with(i) + String.join("; ", some) + ".");
            } else if (all && !i.promises().isEmpty() && i.followUp().isEmpty()) {
                told.add(with(i) + AskingNote.PROMISES_OPEN.note().in(lang));
            }
        }
        return told.isEmpty()
                ? AskingNote.NO_PROMISE_SO.note().in(lang)
                : verdict(acts, topics, asked) + String.join(" ", told);
    }

    private static boolean isWanted(FollowUp.State state, Set<About> about) {
        boolean kept = state == FollowUp.State.KEPT || state == FollowUp.State.PARTLY;
        return about.contains(About.KEPT) && kept
                || about.contains(About.BROKEN)
                        && (state == FollowUp.State.NOT || state == FollowUp.State.PARTLY)
                || !about.contains(About.KEPT) && !about.contains(About.BROKEN);
    }

    private String with(Instrument i) {
        String who = held.catalog().relations().parties(i.partnerParties(), lang);
        return who + (i.date().isKnown() ? " (" + i.date().year() + ")" : "") + ": ";
    }

    /** Yes or no, where it is asked whether one promise was kept and all that is meant agrees. */
    private String verdict(List<Instrument> acts, List<String> topics, Registered.Acts asked) {
        Set<About> about = asked.about();
        boolean asks = about.contains(About.WHETHER) && about.contains(About.KEPT);
        List<FollowUp.State> states = new ArrayList<>();
        for (Instrument i : acts) {
            for (int at = 1; at <= i.promises().size(); at++) {
                if (speaksOf(i.promises().get(at - 1), topics)) {
                    states.add(state(i, at));
                }
            }
        }
        boolean alike = states.stream().distinct().count() == 1;
        FollowUp.State one = alike ? states.get(0) : FollowUp.State.UNKNOWN;
        boolean sure = one == FollowUp.State.KEPT || one == FollowUp.State.NOT;
        return asks && sure
                ? Answering.verdict(
                        (one == FollowUp.State.KEPT) != about.contains(About.DENIED), lang)
                : "";
    }
}
