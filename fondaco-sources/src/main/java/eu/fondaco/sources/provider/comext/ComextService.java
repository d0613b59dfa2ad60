// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.comext;

import eu.fondaco.sources.provider.eurostat.Dissemination;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import java.net.URI;
import java.time.Duration;

/**
 * Comext: the detailed trade of the EU's countries, as cubes such as {@code DS-045409} (HS and CN).
 */
@Quirk(
        id = "comext-own-base",
        category = Category.ADDRESS,
        cause =
                "Comext's cubes answer 404 at Eurostat's usual address; they have a base of their"
                        + " own")
public final class ComextService extends Dissemination {

    private static final Declaration DECLARATION =
            new Declaration(
                    "comext",
                    "Eurostat, Comext",
                    URI.create("https://ec.europa.eu/eurostat/api/comext/dissemination"),
                    Dissemination.PATHS,
                    "reuse with attribution (Decision 2011/833/EU)",
                    Duration.ofSeconds(2),
                    "monthly, about the middle of the month, some ten weeks after the month of"
                            + " reference");

    public ComextService() {
        super(DECLARATION);
    }
}
