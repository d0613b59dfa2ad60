// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.agreement.RegisterCards;
import eu.fondaco.cli.command.AsOfOption;
import eu.fondaco.cli.command.ObservatoryCommand;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.AgreementCards;
import eu.fondaco.web.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agreement ID}: trade before and after an agreement, and what chance alone would do. */
@Command(name = "agreement", mixinStandardHelpOptions = true)
public final class AgreementCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "ID")
    private String id;

    @Option(names = "--place", paramLabel = "CODE")
    private String place;

    @Option(names = "--partner", paramLabel = "CODE")
    private String partner;

    @Option(names = "--year", paramLabel = "YEAR")
    private Integer year;

    @Option(names = "--flow", paramLabel = "exports|imports", defaultValue = "exports")
    private String flow;

    @Option(names = "--against", paramLabel = "partners|regions", defaultValue = "partners")
    private String against;

    @Mixin private AsOfOption known;

    @Override
    public Integer call() throws IOException {
        if (!List.of("exports", "imports").contains(flow)) {
            throw UsageException.of("agreement-command.flow", flow);
        }
        if (!List.of("partners", "regions").contains(against)) {
            throw UsageException.of("agreement-command.against", against);
        }
        Lang lang = where.lang();
        PrintWriter out = out();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Wiring wiring = new Wiring(open);
            AgreementCards.Card card =
                    new RegisterCards(open.catalog(), wiring.engine(), wiring.language())
                            .tell(asked(), lang);
            if (card.title().isEmpty()) {
                card.sentences().forEach(out::println);
            } else {
                out.println(card.title());
                card.sentences().forEach(line -> out.println("  " + line));
            }
        } catch (RefusedException e) {
            throw new UsageException(e.words());
        }
        return 0;
    }

    private AgreementCards.Asked asked() {
        return new AgreementCards.Asked(
                id == null ? "" : id,
                place == null ? "" : place,
                partner == null ? "" : partner,
                year == null ? 0 : year,
                flow.equals("exports") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                against.equals("regions"),
                known.asOf());
    }
}
