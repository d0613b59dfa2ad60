// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Writes what an author says of statements into a copy of the text, as the comments that a check reads:
 * right after each statement the question it answers, or that it is to be left out. What an earlier
 * comment said of the same statement goes; everything else stays as it was.
 */
public final class Annotations {

  /** Says that a statement isn't meant to be checked. */
  public static final String IGNORE = Pins.IGNORE;

  private static final int LONGEST = 500;

  /** A stretch of the text and what comes in its place. */
  private record Edit(int from, int to, String text) {}

  private Annotations() {}

  /**
   * Whether a statement can be annotated: of several that end at the same place, a comment speaks of the
   * last alone.
   */
  public static boolean reach(List<Claim> claims, Claim claim) {
    int nearest = Pins.nearest(claims, claim.span().end());
    return nearest >= 0 && claims.get(nearest).id().equals(claim.id());
  }

  /**
   * The annotated copy.
   *
   * @param raw the text as it was checked
   * @param claims its statements as found
   * @param said by id of a statement, the question it answers or {@link #IGNORE}
   * @throws IllegalArgumentException when what is said couldn't be read again
   */
  public static String write(String raw, List<Claim> claims, Map<String, String> said) {
    List<Edit> edits = new ArrayList<>();
    Map<String, Claim> written = new HashMap<>();
    for (Claim claim : claims) {
      String words = said.get(claim.id());
      if (words != null && reach(claims, claim)) {
        int at = raw.offsetByCodePoints(0, claim.span().end());
        edits.add(new Edit(at, at, comment(words)));
        written.put(claim.id(), claim);
      }
    }
    Matcher earlier = Pins.PIN.matcher(raw);
    while (earlier.find()) {
      int nearest = Pins.nearest(claims, raw.codePointCount(0, earlier.start()));
      boolean spoken = nearest >= 0 && written.containsKey(claims.get(nearest).id());
      if (spoken && !earlier.group(1).equals(IGNORE)) {
        edits.add(new Edit(earlier.start(), earlier.end(), ""));
      }
    }
    edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      out.append(raw, at, edit.from()).append(edit.text());
      at = edit.to();
    }
    return out.append(raw.substring(at)).toString();
  }

  private static String comment(String words) {
    String one = words.strip();
    if (one.isEmpty() || one.length() > LONGEST || one.contains("--") || one.indexOf('\n') >= 0 || one.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("'" + words + "' can't stand in a comment");
    }
    return "<!-- fondaco: " + one + " -->";
  }
}
