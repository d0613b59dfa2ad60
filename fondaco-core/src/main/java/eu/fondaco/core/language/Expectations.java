// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * What the grammar allows after some tokens: follows all readings at once through ANTLR's network,
 * so that both the first impossible word and everything that could stand there are exact.
 *
 * @param read how many tokens could be read
 * @param possible the types of the tokens that could come next, end of file among them
 */
record Expectations(int read, Set<Integer> possible) {

    /**
     * A rule begun at one token, with all places that wait for its end: shared, so that many can
     * wait.
     */
    private static final class Begun {
        final Set<Place> waiting = new HashSet<>();
    }

    private record Place(ATNState state, Begun rule) {}

    private static final ATN NETWORK = QuestionGrammar._ATN;

    /** Reads as many of the tokens as possible. */
    static Expectations after(List<Word> words) {
        ATNState start = NETWORK.ruleToStartState[QuestionGrammar.RULE_question];
        Set<Place> places = closure(Set.of(new Place(start, new Begun())));
        int read = 0;
        while (read < words.size()) {
            Set<Place> next = step(places, words.get(read).getType());
            if (next.isEmpty()) {
                break;
            }
            places = closure(next);
            read++;
        }
        return new Expectations(read, possible(places));
    }

    /** All places reached without reading a token. No rule of the grammar is empty. */
    private static Set<Place> closure(Set<Place> from) {
        Set<Place> all = new HashSet<>();
        Map<ATNState, Begun> begun = new HashMap<>();
        Deque<Place> todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            Place place = todo.pop();
            if (!all.add(place)) {
                continue;
            }
            if (place.state() instanceof RuleStopState) {
                todo.addAll(place.rule().waiting);
                continue;
            }
            for (Transition t : place.state().getTransitions()) {
                if (t instanceof RuleTransition rule) {
                    Begun called = begun.computeIfAbsent(rule.target, s -> new Begun());
                    called.waiting.add(new Place(rule.followState, place.rule()));
                    todo.push(new Place(rule.target, called));
                } else if (t.isEpsilon()) {
                    todo.push(new Place(t.target, place.rule()));
                }
            }
        }
        return all;
    }

    private static Set<Place> step(Set<Place> places, int type) {
        Set<Place> next = new HashSet<>();
        for (Place place : places) {
            for (Transition t : place.state().getTransitions()) {
                if (!t.isEpsilon()
                        && t.matches(type, Token.MIN_USER_TOKEN_TYPE, NETWORK.maxTokenType)) {
                    next.add(new Place(t.target, place.rule()));
                }
            }
        }
        return next;
    }

    private static Set<Integer> possible(Set<Place> places) {
        Set<Integer> types = new TreeSet<>();
        for (Place place : places) {
            for (Transition t : place.state().getTransitions()) {
                if (!t.isEpsilon() && !(place.state() instanceof RuleStopState)) {
                    types.addAll(t.label().toSet());
                }
            }
        }
        return types;
    }

    boolean allows(int type) {
        return possible.contains(type);
    }
}
