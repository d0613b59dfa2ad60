// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.answer.EveryPeriod;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.comparison.FairPeers;
import eu.fondaco.core.comparison.FairPeers.Peer;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peers AREA}: whom an area is fairly compared with. */
@Command(name = "peers", mixinStandardHelpOptions = true)
public final class PeersCommand extends ObservatoryCommand {

    private static final int YEARS = 12;

    @Parameters(paramLabel = "AREA", descriptionKey = "AREA")
    private String name;

    @Option(names = "--flow", paramLabel = "exports|imports", defaultValue = "exports")
    private String flow;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "-n", paramLabel = "N", defaultValue = "5")
    private int n;

    @Mixin private AsOfOption known;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Wiring wiring = new Wiring(open);
            Areas areas = open.catalog().areas();
            Area area = area(wiring, areas);
            List<String> candidates =
                    areas.list().stream()
                            .filter(
                                    a ->
                                            a.kind().equals(area.kind())
                                                    && a.parent().equals(area.parent()))
                            .map(Area::code)
                            .filter(c -> !c.equals(area.code()))
                            .toList();
            List<Question> years = years(area, open, wiring.engine());
            FairPeers fair = new FairPeers(wiring.engine());
            boolean found =
                    print(
                                    years,
                                    true,
                                    q -> fair.nearest(q, candidates, n, known.asOf()),
                                    area,
                                    wiring,
                                    lang,
                                    out)
                            || print(
                                    years,
                                    false,
                                    q -> fair.nearestInSize(q, candidates, n, known.asOf()),
                                    area,
                                    wiring,
                                    lang,
                                    out);
            if (!found) {
                out.println(say("peers-command.nothing-held", candidates.size()));
            }
        }
        return 0;
    }

    /** The peers in the latest of the years that has any. */
    private static boolean print(
            List<Question> years,
            boolean byMix,
            Function<Question, List<Peer>> find,
            Area area,
            Wiring wiring,
            Lang lang,
            PrintWriter out) {
        for (Question about : years) {
            List<Peer> peers = find.apply(about);
            if (!peers.isEmpty()) {
                print(peers, byMix, area, about, wiring, lang, out);
                return true;
            }
        }
        return false;
    }

    private static void print(
            List<Peer> peers,
            boolean byMix,
            Area area,
            Question about,
            Wiring wiring,
            Lang lang,
            PrintWriter out) {
        out.println(area.name().in(lang) + ": " + about);
        out.println(
                byMix
                        ? Speech.say(lang, "peers-command.most-similar")
                        : Speech.say(lang, "peers-command.products-not"));
        for (Peer peer : peers) {
            out.println(
                    "    %-10s %-28s %s"
                            .formatted(
                                    peer.code(),
                                    wiring.names().names(List.of(peer.code()), lang),
                                    Numbers.print(peer.similarity(), "", lang)));
        }
        Question rank =
                about.toBuilder()
                        .measure("rank")
                        .universe(FairPeers.universe(area.code(), peers))
                        .build();
        out.println(Speech.say(lang, "peers-command.among-them"));
        out.println("    fondaco ask \"" + rank + "\"");
    }

    private Area area(Wiring wiring, Areas areas) {
        List<String> codes = wiring.language().areasNamed(name);
        if (codes.size() != 1) {
            throw UsageException.of(
                    codes.isEmpty() ? "usage.no-area" : "peers-command.may-be",
                    name,
                    String.join(", ", codes));
        }
        return areas.find(codes.get(0))
                .orElseThrow(() -> UsageException.of("peers-command.undefined", name));
    }

    /**
     * The level compared, in each year held of the area, the latest first; or in the period named.
     */
    private List<Question> years(Area area, OpenObservatory open, QuestionEngine engine) {
        if (!List.of("exports", "imports").contains(flow)) {
            throw UsageException.of("usage.none-of", "--flow", flow, "exports, imports");
        }
        Question level =
                Question.of("level")
                        .reporter(area.code())
                        .flow(flow.equals("exports") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS)
                        .build();
        if (period != null) {
            try {
                return List.of(level.toBuilder().period(Period.parse(period)).build());
            } catch (IllegalArgumentException e) {
                throw UsageException.of("peers-command.no-period", period);
            }
        }
        return new EveryPeriod(open.catalog(), open.store(), engine)
                .answers(level, known.asOf()).stream()
                        .map(Answer::question)
                        .filter(q -> q.period().isYear())
                        .limit(YEARS)
                        .toList();
    }
}
