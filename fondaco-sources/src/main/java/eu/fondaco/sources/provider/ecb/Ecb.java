// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.ecb;

import eu.fondaco.sources.provider.sdmx.SdmxAnswers;
import eu.fondaco.sources.provider.sdmx.SdmxKey;
import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Portion;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The European Central Bank's data portal, for the reference rates of the euro ({@code EXR}). */
public final class Ecb implements Provider {

    private static final Declaration DECLARATION =
            new Declaration(
                    "ecb",
                    "European Central Bank, data portal",
                    URI.create("https://data-api.ecb.europa.eu/service"),
                    Map.of(
                            "structure",
                            "/dataflow/ECB/{flow}/latest?references=children",
                            "data",
                            "/data/{flow}/{key}?format=csvdata{years}"),
                    "reuse with attribution (ECB)",
                    Duration.ofSeconds(1),
                    "rates each working day about 16:00; yearly means early in January");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        URI base = desk.base(spec);
        URI structure = DECLARATION.address("structure", base, Map.of("flow", spec.flow()));
        Snapshot answer =
                desk.structure(
                        structure,
                        Map.of("Accept", "application/vnd.sdmx.structure+xml;version=2.1"),
                        Speech.both("pull.knows-no-table", spec.flow()),
                        Speech.both("pull.check-flow"));
        SdmxKey key = SdmxKey.of(structure, desk.file(answer));
        return desk.each(
                spec.parts(),
                part -> {
                    Map<String, String> named =
                            Map.of(
                                    "flow", spec.flow(),
                                    "key", key.of(part.where()),
                                    "years", years(part));
                    return desk.ask(DECLARATION.address("data", base, named), Map.of(), "csv");
                });
    }

    private static String years(Portion part) {
        return (part.from().isEmpty() ? "" : "&startPeriod=" + part.from())
                + (part.to().isEmpty() ? "" : "&endPeriod=" + part.to());
    }

    @Override
    public int requests(PullSpec spec) {
        return 1 + spec.parts().size();
    }

    @Override
    public Answer judge(Reply reply) {
        return SdmxAnswers.judge(reply);
    }
}
