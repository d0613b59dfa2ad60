// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * What the grammar allows after some tokens: follows all readings at once through ANTLR's network, so
 * that both the first impossible word and everything that could stand there are exact.
 *
 * @param read how many tokens could be read
 * @param possible the types of the tokens that could come next, end of file among them
 */
record Expectations(int read, Set<Integer> possible) {

  private record Frame(int follow, Frame caller) {}

  private record Place(ATNState state, Frame caller) {}

  private static final ATN NETWORK = QuestionGrammar._ATN;

  /** Reads as many of the tokens as possible. */
  static Expectations after(List<Word> words) {
    Set<Place> places = Set.of(new Place(NETWORK.ruleToStartState[QuestionGrammar.RULE_question], null));
    int read = 0;
    while (true) {
      Set<Place> all = closure(places);
      if (read == words.size()) {
        return new Expectations(read, possible(all));
      }
      Set<Place> next = step(all, words.get(read).getType());
      if (next.isEmpty()) {
        return new Expectations(read, possible(all));
      }
      places = next;
      read++;
    }
  }

  private static Set<Place> closure(Set<Place> from) {
    Set<Place> all = new HashSet<>();
    Deque<Place> todo = new ArrayDeque<>(from);
    while (!todo.isEmpty()) {
      Place place = todo.pop();
      if (!all.add(place)) {
        continue;
      }
      if (place.state() instanceof RuleStopState) {
        if (place.caller() != null) {
          ATNState back = NETWORK.states.get(place.caller().follow());
          todo.push(new Place(back, place.caller().caller()));
        }
        continue;
      }
      for (Transition t : place.state().getTransitions()) {
        if (t instanceof RuleTransition rule) {
          Frame frame = new Frame(rule.followState.stateNumber, place.caller());
          todo.push(new Place(rule.target, frame));
        } else if (t.isEpsilon()) {
          todo.push(new Place(t.target, place.caller()));
        }
      }
    }
    return all;
  }

  private static Set<Place> step(Set<Place> places, int type) {
    Set<Place> next = new HashSet<>();
    for (Place place : places) {
      for (Transition t : place.state().getTransitions()) {
        if (!t.isEpsilon() && t.matches(type, Token.MIN_USER_TOKEN_TYPE, NETWORK.maxTokenType)) {
          next.add(new Place(t.target, place.caller()));
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
