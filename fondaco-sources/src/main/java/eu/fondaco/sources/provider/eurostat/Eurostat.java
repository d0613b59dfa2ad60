// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.eurostat;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Eurostat's tables, those of trade by enterprises among them. Their dimensions differ, so an
 * observatory needs a mapping for each. The trade cubes named {@code DS-…} are at Comext.
 */
public final class Eurostat implements Provider {

    private static final Declaration DECLARATION =
            new Declaration(
                    "eurostat",
                    "Eurostat",
                    URI.create("https://ec.europa.eu/eurostat/api/dissemination"),
                    Dissemination.PATHS,
                    "reuse with attribution (Decision 2011/833/EU)",
                    Duration.ofSeconds(2),
                    "twice a day, at 11:00 and 23:00; each table has its own calendar");

    private final Dissemination service = new Dissemination(DECLARATION);

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        return service.pull(spec, desk);
    }

    @Override
    public Map<String, List<String>> codes(PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        return service.codes(spec, desk);
    }

    @Override
    public int requests(PullSpec spec) {
        return service.requests(spec);
    }

    @Override
    public Answer judge(Reply reply) {
        return service.judge(reply);
    }

    @Override
    public String withoutVolatile(String text) {
        return service.withoutVolatile(text);
    }
}
