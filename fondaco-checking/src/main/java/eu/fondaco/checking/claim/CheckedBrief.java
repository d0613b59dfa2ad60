// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.checking.text.Document;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.List;

/**
 * A brief with all its statements judged, in the order of the text.
 *
 * @param name file name, or a name for standard input
 * @param lang language of the text
 * @param published when it was published; null when unknown
 * @param asOf the day whose evidence was used; null for now
 * @param notices what the reader should know, such as "stopped after 5,000 statements"
 */
public record CheckedBrief(
    String name,
    Document document,
    Lang lang,
    LocalDate published,
    LocalDate asOf,
    List<Checked> statements,
    List<String> notices) {

  public CheckedBrief {
    statements = List.copyOf(statements);
    notices = List.copyOf(notices);
  }
}
