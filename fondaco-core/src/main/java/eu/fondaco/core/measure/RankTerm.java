// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.Reason;
import java.util.function.Consumer;

/**
 * The place of one member in a ranking: one more than the number of members strictly ahead of it.
 * With sets of values it is a set too: the best place counts the members surely ahead, the worst those
 * possibly ahead.
 */
public final class RankTerm implements Term {

  private final Ranking ranking;
  private final int self;
  private final int absent;

  /**
   * @param self index of the ranked member
   * @param absent how many further members have no data, and might be ahead
   */
  public RankTerm(Ranking ranking, int self, int absent) {
    this.ranking = ranking;
    this.self = self;
    this.absent = absent;
  }

  /** Whether members are missing, so that the place is a set even where all values are exact. */
  public boolean isOpen() {
    return absent > 0;
  }

  public Ranking ranking() {
    return ranking;
  }

  public Ranking.Member self() {
    return ranking.members().get(self);
  }

  @Override
  public double value(Readings readings) {
    double own = self().term().value(readings);
    if (Double.isNaN(own)) {
      return Double.NaN;
    }
    int ahead = 0;
    for (int i = 0; i < ranking.members().size(); i++) {
      if (i != self) {
        double other = ranking.members().get(i).term().value(readings);
        if (ranking.ascending() ? other < own : other > own) {
          ahead++;
        }
      }
    }
    return 1 + ahead;
  }

  @Override
  public void eachOperand(Consumer<Operand> sink) {
    ranking.members().forEach(m -> m.term().eachOperand(sink));
  }

  @Override
  public Problem problem(Readings readings) {
    return self().term().problem(readings);
  }

  /** Rounding only: a revision moves neighbours together, so that it counts by their gap (rule 8). */
  @Override
  public Span span(Readings readings, boolean revised) {
    Span own = self().term().span(readings, false);
    if (own == null) {
      return null;
    }
    int surely = 0;
    int possibly = absent;
    for (int i = 0; i < ranking.members().size(); i++) {
      if (i == self) {
        continue;
      }
      Term member = ranking.members().get(i).term();
      Span other = member.span(readings, false);
      if (other == null) {
        possibly += isHidden(member, readings) ? 1 : 0;
      } else {
        boolean asc = ranking.ascending();
        surely += (asc ? other.high() < own.low() : other.low() > own.high()) ? 1 : 0;
        possibly += (asc ? other.low() < own.high() : other.high() > own.low()) ? 1 : 0;
      }
    }
    return new Span(1.0 + surely, 1.0 + possibly);
  }

  /** A confidential member may be ahead or not. */
  private static boolean isHidden(Term member, Readings readings) {
    return Double.isNaN(member.value(readings))
        && member.problem(readings).reason() == Reason.CONFIDENTIAL;
  }
}
