// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.product;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The products an observatory knows, by code. Immutable; later ones replace earlier ones. */
public final class Products {

  private final Map<String, Product> byCode = new LinkedHashMap<>();

  public Products(Collection<Product> products) {
    products.forEach(p -> byCode.put(p.code(), p));
  }

  public Collection<Product> list() {
    return byCode.values();
  }

  public Optional<Product> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
