// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.catalog;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * What an observatory's folder says, read and validated: its areas, products, figures, attributes
 * and relations. Observations are not here: they are in the {@link
 * eu.fondaco.core.flow.ObservationStore}.
 *
 * @param name the observatory's name
 * @param home code of the area it observes, or empty
 * @param agency who maintains it
 * @param modelled whether its cells are made by a formula: shown, marked as such, and never
 *     evidence
 */
public record Catalog(
        Label name,
        String home,
        Areas areas,
        Products products,
        List<Figure> figures,
        List<Attribute> attributes,
        Relations relations,
        Agency agency,
        boolean modelled) {

    /** A catalog of an observatory of what was observed. */
    public Catalog(
            Label name,
            String home,
            Areas areas,
            Products products,
            List<Figure> figures,
            List<Attribute> attributes,
            Relations relations,
            Agency agency) {
        this(name, home, areas, products, figures, attributes, relations, agency, false);
    }

    /** A catalog of an observatory that names no agency. */
    public Catalog(
            Label name,
            String home,
            Areas areas,
            Products products,
            List<Figure> figures,
            List<Attribute> attributes,
            Relations relations) {
        this(name, home, areas, products, figures, attributes, relations, Agency.UNNAMED);
    }

    public Catalog {
        Objects.requireNonNull(agency, "agency");
        home = home == null ? "" : home;
        figures = List.copyOf(figures);
        attributes = List.copyOf(attributes);
    }
}
