// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

/** What a universe runs over: what is ranked or counted. */
public enum Dimension {
  REPORTER,
  PARTNER,
  PRODUCT,
  PERIOD;

  /** {@code reporter}, {@code partner}, {@code product} or {@code period}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
