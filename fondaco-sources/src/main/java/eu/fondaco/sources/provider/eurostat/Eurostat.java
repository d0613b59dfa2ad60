// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.eurostat;

import eu.fondaco.sources.pull.Declaration;
import java.net.URI;
import java.time.Duration;

/**
 * Eurostat's tables, those of trade by enterprises among them. Their dimensions differ, so an
 * observatory needs a mapping for each. The trade cubes named {@code DS-…} are at Comext.
 */
public final class Eurostat extends Dissemination {

    private static final Declaration DECLARATION =
            new Declaration(
                    "eurostat",
                    "Eurostat",
                    URI.create("https://ec.europa.eu/eurostat/api/dissemination"),
                    Dissemination.PATHS,
                    "reuse with attribution (Decision 2011/833/EU)",
                    Duration.ofSeconds(2),
                    "twice a day, at 11:00 and 23:00; each table has its own calendar");

    public Eurostat() {
        super(DECLARATION);
    }
}
