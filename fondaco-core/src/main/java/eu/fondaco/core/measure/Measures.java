// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The measures that can be asked, by id, in the order of the library. Immutable. */
public final class Measures {

    private final Map<String, Measure> byId = new LinkedHashMap<>();

    /** Refuses two measures of one id. */
    public Measures(Collection<? extends Measure> measures) {
        for (Measure measure : measures) {
            if (byId.put(measure.id(), measure) != null) {
                throw new IllegalArgumentException(
                        "two measures have the id '" + measure.id() + "'");
            }
        }
    }

    /** These and further ones. */
    public Measures with(Collection<? extends Measure> further) {
        List<Measure> all = new ArrayList<>(byId.values());
        all.addAll(further);
        return new Measures(all);
    }

    public Optional<Measure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The dimensions in which a question's measure, and all that is nested in it, is one formula
     * for all codes.
     */
    public Set<Dimension> uniform(Question question) {
        Set<Dimension> uniform = EnumSet.allOf(Dimension.class);
        for (MeasureExpr m = question.measure(); m != null; m = m.of()) {
            Question of = question.toBuilder().measure(m).build();
            uniform.retainAll(find(m.id()).map(measure -> measure.uniform(of)).orElse(Set.of()));
        }
        return uniform;
    }

    public Collection<Measure> list() {
        return List.copyOf(byId.values());
    }
}
