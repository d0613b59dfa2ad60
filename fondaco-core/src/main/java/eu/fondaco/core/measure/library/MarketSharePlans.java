// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/** Plans the parts of constant market shares, which need the same levels. */
final class MarketSharePlans {

  private static final int TOO_MANY = 20_000;

  private MarketSharePlans() {}

  /** One part of the decomposition over all products and all partners of the dataset. */
  static Plan part(Question q, Planner planner, java.util.function.ToDoubleFunction<MarketShares> part) {
    List<String> products =
        q.product().is(Product.TOTAL)
            ? planner.frame().atoms(Dimension.PRODUCT, q)
            : q.product().list();
    List<String> partners =
        q.universe() != null && q.universe().dimension() == Dimension.PARTNER
            ? planner.frame().members(q)
            : planner.frame().atoms(Dimension.PARTNER, q);
    if (products.isEmpty() || partners.isEmpty()) {
      return Plan.impossible(Problem.noData("no products by partner are held here"));
    }
    if (products.size() * partners.size() > TOO_MANY) {
      return Plan.impossible(
          Problem.notMeasurable(
              "too many products and partners at once: name a group of partners as universe"));
    }
    Question sample =
        q.toBuilder().product(products.get(0)).partner(partners.get(0)).universe(null).build();
    Codes world = References.others(sample, planner);
    if (world == null) {
      return References.none();
    }
    Question own = Planner.at(q.toBuilder().denominator(null).universe(null).build(), q.period());
    Question other = References.as(own, world);
    List<Term> parts = new ArrayList<>();
    for (Question row :
        List.of(
            own, Planner.at(own, Planner.baseOf(q)), other, Planner.at(other, Planner.baseOf(q)))) {
      for (String product : products) {
        for (String partner : partners) {
          Question cell = row.toBuilder().product(product).partner(partner).build();
          parts.add(planner.level(cell));
        }
      }
    }
    return new Plan.Number(
        Term.formula(
            "the reference didn't trade one of the products with one of the partners in the base"
                + " period",
            v -> part.applyAsDouble(MarketShares.of(v, products.size(), partners.size())),
            parts.toArray(new Term[0])),
        Unit.MONEY,
        List.of(
            "over " + products.size() + " products and " + partners.size() + " partners, against "
                + world.list().size() + " other reporters"));
  }
}
