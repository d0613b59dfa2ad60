// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The other readings of a statement that its own sentence leaves open: a field that no word of the
 * sentence names may come from the sentence before, from the section or from the whole text. They are
 * scored a little below the reading chosen, since grammar doesn't speak against them; a field that the
 * sentence does name has no alternative.
 */
final class Alternatives {

  private static final double MAIN = 1.0;
  private static final double OTHER = 0.4;

  private final Topic topic;
  private final Roles roles;
  private final Holdings holdings;

  Alternatives(Topic topic, Roles roles) {
    this.topic = topic;
    this.roles = roles;
    this.holdings = topic.holdings;
  }

  /** The chosen reading first, then those that context leaves open. */
  List<Reading> of(Question q, ReadSentence s) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(q, MAIN, "grammar and context"));
    if (s.table()) {
      return readings;
    }
    boolean productNamed = s.items().stream().anyMatch(i -> i.isProduct() || i.isAny("total", "product.unlisted", "goods", "same.goods"));
    boolean productFixed = q.denominator() != null && q.denominator().product() != null || q.product().is(Goods.UNLISTED);
    if (!productNamed && !productFixed) {
      for (Codes p : products()) {
        if (!p.equals(q.product())) {
          readings.add(new Reading(q.toBuilder().product(p).build(), OTHER, "the product of the text around it"));
        }
      }
    }
    boolean areaNamed = s.items().stream().anyMatch(i -> i.isArea() || i.isAny("self", "national", "we"));
    if (!areaNamed) {
      for (Codes r : reporters()) {
        if (q.reporter() != null && !r.equals(q.reporter()) && (q.denominator() == null || q.denominator().reporter() == null)) {
          readings.add(new Reading(q.toBuilder().reporter(r).build(), OTHER, "the area of the text around it"));
        }
      }
      for (Codes p : partners()) {
        boolean ofPartner = q.denominator() != null && q.denominator().partner() != null;
        if (!p.equals(q.partner()) && !ofPartner && q.universe() == null) {
          readings.add(new Reading(q.toBuilder().partner(p).build(), OTHER, "the partner of the text around it"));
        }
      }
    }
    return readings;
  }

  private Set<Codes> products() {
    Set<Codes> found = new LinkedHashSet<>();
    found.add(Codes.TOTAL);
    if (topic.product != null) {
      found.add(topic.product);
    }
    if (topic.last != null && topic.last.product != null) {
      found.add(topic.last.product);
    }
    if (topic.section != null && topic.section.product != null) {
      found.add(topic.section.product);
    }
    found.removeIf(p -> p.is(Goods.UNLISTED));
    return found;
  }

  private Set<Codes> reporters() {
    Set<Codes> found = new LinkedHashSet<>();
    if (topic.reporter != null) {
      found.add(topic.reporter);
    }
    if (topic.last != null && topic.last.reporter != null) {
      found.add(topic.last.reporter);
    }
    return found;
  }

  private Set<Codes> partners() {
    Set<Codes> found = new LinkedHashSet<>();
    found.add(holdings.everyPartner());
    if (topic.last != null && topic.last.partner != null) {
      found.add(topic.last.partner);
    }
    return found;
  }
}
