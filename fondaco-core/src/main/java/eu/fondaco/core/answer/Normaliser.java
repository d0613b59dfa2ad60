// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings questions that mean the same to the same value: aliases to own codes, defaults spelt out,
 * universes to their members. Figures are found by it.
 */
final class Normaliser {

    private static final Set<String> OF_A_WHOLE =
            Set.of("share", "contribution", "share_of_change");
    private static final Set<String> OVER_TIME =
            Set.of(
                    "growth",
                    "multiple",
                    "average_growth",
                    "change",
                    "contribution",
                    "share_of_change",
                    "trend");

    private static final Set<String> AMONG_PEERS = Set.of("rank", "top", "top_share", "count");
    private static final int REMEMBERED = 10_000;

    private record Asked(Universe universe, Codes reporter) {}

    private final Map<Asked, List<String>> members = new ConcurrentHashMap<>();
    private final Areas areas;
    private final Universes universes;

    Normaliser(Areas areas) {
        this.areas = areas;
        universes = new Universes(areas);
    }

    /** The question with own codes; otherwise as it was worded. */
    Question coded(Question q) {
        return q.toBuilder()
                .reporter(own(q.reporter()))
                .partner(own(q.partner()))
                .dataset(null)
                .build();
    }

    Question normal(Question q) {
        Question plain = coded(q).toBuilder().universe(null).build();
        Question.Builder b = plain.toBuilder();
        if (mentionsAny(q.measure(), OVER_TIME) && q.period() != null) {
            b.base(Planner.baseOf(q));
        }
        b.denominator(denominator(plain));
        Universe among =
                q.universe() == null && AMONG_PEERS.contains(q.measure().id())
                        ? new Universe(Dimension.REPORTER, Universe.ALL)
                        : q.universe();
        if (among != null) {
            b.universe(universe(among, plain));
        }
        if (q.measure().id().equals("rank")) {
            b.n(0);
        }
        return b.build();
    }

    private Basis denominator(Question q) {
        Basis basis =
                q.denominator() == null && mentionsAny(q.measure(), OF_A_WHOLE)
                        ? Denominators.of(q, areas).orElse(null)
                        : q.denominator();
        if (basis == null) {
            return null;
        }
        Codes reporter = own(basis.reporter());
        Codes partner = own(basis.partner());
        return new Basis(
                basis.flow() == q.flow() ? null : basis.flow(),
                Objects.equals(reporter, q.reporter()) ? null : reporter,
                Objects.equals(partner, q.partner()) ? null : partner,
                Objects.equals(basis.product(), q.product()) ? null : basis.product(),
                Objects.equals(basis.period(), q.period()) ? null : basis.period());
    }

    /** Reporters are listed one by one; all partners or products of a source are left as said. */
    private Universe universe(Universe universe, Question q) {
        if (universe.dimension() == Dimension.PERIOD) {
            return universe;
        }
        List<String> members = members(universe, q);
        return members.isEmpty()
                ? universe
                : new Universe(
                        universe.dimension(), String.join("+", members.stream().sorted().toList()));
    }

    /** Members by the list of areas alone, whoever has data. */
    List<String> members(Universe universe, Question q) {
        Asked asked = new Asked(universe, q.reporter());
        List<String> known = members.get(asked);
        if (known == null) {
            if (members.size() > REMEMBERED) {
                members.clear();
            }
            known = find(universe, q);
            members.put(asked, known);
        }
        return known;
    }

    private List<String> find(Universe universe, Question q) {
        boolean all = universe.members().equals(Universe.ALL);
        if (all && universe.dimension() == Dimension.REPORTER && q.reporter() != null) {
            return universes.peers(q.reporter(), List.of(), c -> true);
        }
        return universe.dimension() == Dimension.PRODUCT ? List.of() : universes.named(universe);
    }

    Codes own(Codes codes) {
        return codes == null
                ? null
                : Codes.of(
                        codes.list().stream()
                                .map(c -> areas.find(c).map(Area::code).orElse(c))
                                .toList());
    }

    private static boolean mentionsAny(MeasureExpr measure, Set<String> ids) {
        return ids.stream().anyMatch(measure::mentions);
    }
}
