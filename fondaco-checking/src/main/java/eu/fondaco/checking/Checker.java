// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;

/** Checks briefs against what an observatory holds. Safe for use by several threads. */
public interface Checker {

  /**
   * Finds the statements of a text and judges each.
   *
   * @param name file name; its ending tells the format unless the text does
   * @param text the text as given, at most {@link #MAX_CHARS} characters
   * @param options language, dates
   * @throws TextRefusedException when the text is too long, binary or not text
   */
  CheckedBrief check(String name, String text, Options options);

  /** Longest text taken, in characters. */
  int MAX_CHARS = 20_000_000;

  /**
   * How to check.
   *
   * @param lang language of the text; null to detect it
   * @param published when the text was published; null to take it from front matter, if any
   * @param asOf the day whose evidence is used; null for now
   */
  record Options(Lang lang, LocalDate published, LocalDate asOf) {

    public static final Options DEFAULT = new Options(null, null, null);
  }
}
