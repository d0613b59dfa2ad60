// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.measure.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The atomic codes of a dataset that stand for the codes of a question, with what to say about it; or
 * why none do.
 */
record Expansion(Set<String> codes, List<String> notes, Problem problem) {

  static Expansion of(String code) {
    return new Expansion(CodeSet.of(Set.of(code)), List.of(), null);
  }

  static Expansion of(Collection<String> codes, List<String> notes) {
    return new Expansion(CodeSet.of(codes), notes, null);
  }

  static Expansion failing(String message) {
    return new Expansion(Set.of(), List.of(), Problem.noData(message));
  }

  boolean isKnown() {
    return problem == null;
  }
}
