// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.mapping.Mapping.Fit;
import eu.fondaco.sources.table.Structure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of providers whose meaning is known, told apart by their structure. */
public final class KnownTables {

    private KnownTables() {}

    /** A mapping and how it fits. */
    public record Match(Mapping mapping, Fit fit) {}

    /**
     * The mapping for a table.
     *
     * @param countries codes of countries that came with the data; may be empty
     */
    public static Optional<Match> find(Structure structure, Map<String, String> countries) {
        List<Mapping> known =
                List.of(
                        IstatRegionalTrade.MAPPING,
                        Comext.MAPPING,
                        ComexStat.imports(countries),
                        ComexStat.exports(countries),
                        Comtrade.MAPPING,
                        OverseasTrade.mapping(countries),
                        Baci.mapping(countries));
        for (Fit wanted : List.of(Fit.YES, Fit.CHANGED)) {
            for (Mapping mapping : known) {
                if (mapping.fit(structure) == wanted) {
                    return Optional.of(new Match(mapping, wanted));
                }
            }
        }
        return Optional.empty();
    }
}
