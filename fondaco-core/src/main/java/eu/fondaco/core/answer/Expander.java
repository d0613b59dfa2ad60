// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the codes of questions into atomic codes of one dataset: a code that it has stands for itself,
 * a group for its members, a parent for its children. Totals are never summed with their parts.
 */
final class Expander {

  private static final int DEEPEST = 4;

  private final Dataset dataset;
  private final Areas areas;
  private final Products products;
  private final Map<Dimension, Set<String>> members;
  private final Map<Dimension, List<String>> atoms = new ConcurrentHashMap<>();
  private final Map<Codes, Expansion> reporters = new ConcurrentHashMap<>();
  private final Map<Codes, Expansion> partners = new ConcurrentHashMap<>();
  private final Map<Codes, Expansion> goods = new ConcurrentHashMap<>();

  Expander(Dataset dataset, Areas areas, Products products) {
    this.dataset = dataset;
    this.areas = areas;
    this.products = products;
    members =
        Map.of(
            Dimension.REPORTER, dataset.reporters(),
            Dimension.PARTNER, dataset.partners(),
            Dimension.PRODUCT, dataset.products());
  }

  Expansion reporters(Codes codes) {
    return cached(reporters, Dimension.REPORTER, codes);
  }

  Expansion partners(Codes codes) {
    return cached(partners, Dimension.PARTNER, codes);
  }

  Expansion products(Codes codes) {
    return cached(goods, Dimension.PRODUCT, codes);
  }

  /** Parts that add up to the total of a dimension, unspecified ones among them, in order of code. */
  List<String> atoms(Dimension dimension) {
    return atoms.computeIfAbsent(dimension, this::findAtoms);
  }

  /** Whether the code is not one that stands for others, nor an unspecified remainder. */
  boolean isRankable(String code) {
    return areas.find(code).map(a -> !a.isSpecial() && !a.isGroup()).orElse(true);
  }

  private Expansion cached(Map<Codes, Expansion> cache, Dimension dimension, Codes codes) {
    Expansion known = cache.get(codes);
    if (known == null) {
      known = expand(dimension, codes);
      cache.put(codes, known);
    }
    return known;
  }

  private Expansion expand(Dimension dimension, Codes codes) {
    if (!codes.isSum()) {
      return one(dimension, codes.first(), 0);
    }
    Set<String> all = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    for (String code : codes.list()) {
      Expansion part = one(dimension, code, 0);
      if (!part.isKnown()) {
        return part;
      }
      if (code.equals(Area.WORLD) || code.equals(Product.TOTAL)) {
        return Expansion.failing(code + " is a total and isn't summed with its parts");
      }
      for (String atom : part.codes()) {
        if (!all.add(atom) || all.stream().anyMatch(o -> overlap(dimension, o, atom))) {
          return Expansion.failing("parts of " + codes + " overlap, so that they can't be summed");
        }
      }
      notes.addAll(part.notes());
    }
    return Expansion.of(all, notes);
  }

  private boolean overlap(Dimension dimension, String a, String b) {
    return dimension != Dimension.PRODUCT && (areas.isUnder(a, b) || areas.isUnder(b, a));
  }

  private Expansion one(Dimension dimension, String code, int depth) {
    Set<String> present = members.get(dimension);
    if (present.contains(code)) {
      return Expansion.of(code);
    }
    String own =
        dimension == Dimension.PRODUCT ? code : areas.find(code).map(Area::code).orElse(code);
    if (present.contains(own)) {
      return Expansion.of(own);
    }
    if (own.equals(Area.WORLD) || own.equals(Product.TOTAL)) {
      return total(dimension, own);
    }
    List<String> parts = parts(dimension, own);
    if (parts.isEmpty() || depth >= DEEPEST) {
      return Expansion.failing(own + " is not in dataset " + dataset.id());
    }
    Set<String> found = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (String part : parts) {
      Expansion e = one(dimension, part, depth + 1);
      if (e.isKnown()) {
        found.addAll(e.codes());
      } else if (dimension == Dimension.PRODUCT || !special(part)) {
        missing.add(part);
      }
    }
    if (found.isEmpty() || dimension == Dimension.REPORTER && !missing.isEmpty()) {
      return Expansion.failing(
          own + " is not in dataset " + dataset.id() + ", nor are all of its parts"
              + (missing.isEmpty() ? "" : ": " + some(missing) + " missing"));
    }
    String note = own + " = " + some(List.copyOf(found));
    return Expansion.of(
        found, List.of(missing.isEmpty() ? note : note + "; not in the dataset: " + some(missing)));
  }

  private boolean special(String code) {
    return areas.find(code).map(Area::isSpecial).orElse(false);
  }

  private Expansion total(Dimension dimension, String code) {
    List<String> parts = atoms(dimension);
    return dataset.complete() && !parts.isEmpty() && dimension != Dimension.REPORTER
        ? Expansion.of(
            parts, List.of(code + " is the sum of the " + parts.size() + " " + dimension.word() + "s"))
        : Expansion.failing(
            "dataset " + dataset.id() + " has no " + code
                + " and doesn't declare that its parts are complete");
  }

  private List<String> parts(Dimension dimension, String code) {
    if (dimension == Dimension.PRODUCT) {
      Product product = products.find(code).orElse(null);
      return product != null && !product.parts().isEmpty()
          ? product.parts().stream().sorted().toList()
          : products.list().stream()
              .filter(p -> p.parent().equals(code))
              .map(Product::code)
              .toList();
    }
    List<String> group = areas.membersOf(code);
    return group.isEmpty() ? areas.childrenOf(code) : group;
  }

  private List<String> findAtoms(Dimension dimension) {
    List<String> found = new ArrayList<>();
    Set<String> present = members.get(dimension);
    for (String code : present.stream().sorted().toList()) {
      boolean total = code.equals(Area.WORLD) || code.equals(Product.TOTAL);
      boolean group = dimension != Dimension.PRODUCT
          && areas.find(code).map(Area::isGroup).orElse(false);
      if (!total && !group && parts(dimension, code).stream().noneMatch(present::contains)) {
        found.add(code);
      }
    }
    return List.copyOf(found);
  }

  private static String some(List<String> codes) {
    return codes.size() <= 8
        ? String.join(" + ", codes)
        : String.join(" + ", codes.subList(0, 8)) + " and " + (codes.size() - 8) + " more";
  }
}
