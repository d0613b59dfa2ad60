// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

/** In what a measure is expressed, apart from which currency. */
public enum Unit {
  MONEY,
  PER_HEAD,
  PERCENT,
  POINTS,
  TIMES,
  COUNT,
  RANK,
  SIGN,
  INDEX,
  CODES;

  /** As printed in answers: {@code EUR}, {@code EUR per head}, {@code percentage points}. */
  public String text(String currency) {
    switch (this) {
      case MONEY:
        return currency;
      case PER_HEAD:
        return currency + " per head";
      case POINTS:
        return "percentage points";
      default:
        return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The unit of a difference between two such numbers. */
  public Unit ofDifference() {
    return this == PERCENT ? POINTS : this;
  }
}
