// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.comext;

import eu.fondaco.sources.provider.eurostat.Dissemination;
import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Comext: the detailed trade of the EU's countries, as cubes such as {@code DS-045409} (HS and CN).
 */
@Quirk(
        id = "comext-own-base",
        category = Category.ADDRESS,
        cause =
                "Comext's cubes answer 404 at Eurostat's usual address; they have a base of their"
                        + " own")
public final class ComextService implements Provider {

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
