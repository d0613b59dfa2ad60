// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.command.AsOfOption;
import eu.fondaco.cli.command.ObservatoryOption;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.econometrics.CardData.Asked;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.econometrics.Phrases;
import eu.fondaco.econometrics.agreement.AgreementException;
import eu.fondaco.econometrics.agreement.Panel;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agreement ID}: trade before and after an agreement, and what chance alone would do. */
@Command(
        name = "agreement",
        description = {
            "Tells what trade did before and after an agreement: the change against all other"
                + " trade, the trend before, the change without any one product, year by year,"
                + " against a mean of others, and how often those without the agreement changed as"
                + " much.",
            "It says what came after, not what came of it."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco agreement --place IT --partner CN --year 2013",
            "  fondaco agreement --place IT --partner CN --year 2013 --flow imports --lang it"
        })
public final class AgreementCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "An agreement or treaty of the register; 'fondaco relations' lists them.")
    private String id;

    @Option(
            names = "--place",
            paramLabel = "CODE",
            description = "Whose trade; without it the observatory's home.")
    private String place;

    @Option(
            names = "--partner",
            paramLabel = "CODE",
            description = "Trade with whom; without it the agreement's counterpart.")
    private String partner;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The agreement's year; without it that of the register.")
    private Integer year;

    @Option(
            names = "--flow",
            paramLabel = "exports|imports",
            defaultValue = "exports",
            description = "Which trade (${DEFAULT-VALUE}).")
    private String flow;

    @Option(
            names = "--against",
            paramLabel = "partners|regions",
            defaultValue = "partners",
            description =
                    "Set against the place's trade with other partners, or against the trade of the"
                            + " regions beside it with the same partner (${DEFAULT-VALUE}).")
    private String against;

    @Mixin private AsOfOption known;
    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    /**
     * An act that the card is about.
     *
     * @param above whether it binds all of a country or more
     */
    private record Act(
            String id, String name, String place, String partner, int year, boolean above) {}

    @Override
    public Integer call() throws Exception {
        if (!List.of("exports", "imports").contains(flow)) {
            throw new UsageException("--flow '" + flow + "' is not exports or imports.");
        }
        if (!List.of("partners", "regions").contains(against)) {
            throw new UsageException("--against '" + against + "' is not partners or regions.");
        }
        Lang lang = where.lang();
        PrintWriter out = spec.commandLine().getOut();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Act act = act(open, lang);
            Asked asked =
                    new Asked(
                            act.place(),
                            act.partner(),
                            flow.equals("exports") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                            act.year(),
                            against.equals("regions"));
            if (asked.regions() && act.above()) {
                throw new UsageException(
                        CardNote.ALL_TREATED.note(act.name(), act.place()).in(lang) + ".");
            }
            return print(open, asked, act, lang, out);
        }
    }

    private int print(OpenObservatory open, Asked asked, Act act, Lang lang, PrintWriter out) {
        Wiring wiring = new Wiring(open);
        CardData data = new CardData(wiring.engine(), open.catalog().areas(), known.asOf());
        List<String> leftOut = leftOut(open.catalog().relations(), asked, act);
        CardData.Read read;
        try {
            read = data.panel(asked, leftOut);
        } catch (AgreementException e) {
            String why = Phrases.of(lang.locale()).say(e.getMessage());
            out.println(
                    CardNote.NO_PART
                            .note(CardNote.PART_CHANGE.note(), CardWords.upper(why))
                            .in(lang));
            return 0;
        }
        Panel panel = read.panel();
        out.println(
                CardNote.HEAD
                        .note(
                                lang.pick(
                                        flow.equals("exports") ? "Exports" : "Imports",
                                        flow.equals("exports") ? "Esportazioni" : "Importazioni"),
                                wiring.name(asked.place(), lang),
                                wiring.name(asked.partner(), lang),
                                "" + panel.firstYear(),
                                "" + (panel.firstYear() + panel.years() - 1),
                                "" + asked.year(),
                                act.name())
                        .in(lang));
        new CardWords(lang, code -> wiring.name(code, lang))
                .say(asked, read, data.withoutProducts(asked, panel), leftOut)
                .forEach(line -> out.println("  " + line));
        return 0;
    }

    private Act act(OpenObservatory open, Lang lang) {
        Relations relations = open.catalog().relations();
        String home = place == null ? open.catalog().home() : place;
        if (id == null) {
            if (partner == null || year == null || home.isEmpty()) {
                throw new UsageException(
                        lang.pick(
                                "Name an agreement of the register, or --place, --partner and"
                                        + " --year.",
                                "Si nomini un accordo del registro, o --place, --partner e"
                                        + " --year."));
            }
            return new Act("", lang.pick("not named", "non nominato"), home, partner, year, false);
        }
        for (Instrument i : relations.instruments()) {
            if (i.id().equals(id)) {
                String with = partner != null ? partner : first(i.partnerAreas(), lang);
                return new Act(id, i.kindAsPrinted(), home, with, year(i.date(), lang), false);
            }
        }
        for (Treaty t : relations.treaties()) {
            if (t.id().equals(id)) {
                String with = partner != null ? partner : outside(t, open, home, lang);
                return new Act(id, t.name().in(lang), home, with, year(t.inForce(), lang), true);
            }
        }
        throw new UsageException(
                lang.pick("The register has no agreement '", "Il registro non ha l'accordo '")
                        + id
                        + lang.pick(
                                "'. All of them: 'fondaco relations'.",
                                "'. Tutti: 'fondaco relations'."));
    }

    private int year(PartialDate date, Lang lang) {
        if (year != null) {
            return year;
        }
        if (!date.isKnown()) {
            throw new UsageException(
                    lang.pick(
                            "The register doesn't know its year: name it with --year.",
                            "Il registro non ne conosce l'anno: lo si nomini con --year."));
        }
        return date.year();
    }

    private static String first(List<String> areas, Lang lang) {
        if (areas.isEmpty()) {
            throw new UsageException(
                    lang.pick(
                            "The register doesn't know its counterpart: name it with --partner.",
                            "Il registro non ne conosce la controparte: la si nomini con"
                                    + " --partner."));
        }
        String area = areas.get(0);
        return area.contains("-") ? area.substring(0, area.indexOf('-')) : area;
    }

    private static String outside(Treaty treaty, OpenObservatory open, String home, Lang lang) {
        return first(
                treaty.parties().stream()
                        .filter(p -> !open.catalog().areas().isUnder(home, p) && !p.equals(home))
                        .filter(p -> !open.catalog().areas().membersOf(p).contains(home))
                        .filter(p -> open.catalog().areas().membersOf(p).isEmpty())
                        .toList(),
                lang);
    }

    /** Units that have an agreement of their own with the same other side in these years. */
    private List<String> leftOut(Relations relations, Asked asked, Act act) {
        int first = asked.year() - 10;
        int last = asked.year() + 10;
        Stream<String> acts =
                relations.instruments().stream()
                        .filter(i -> !i.id().equals(act.id()) && within(i.date(), first, last))
                        .filter(
                                i ->
                                        asked.regions()
                                                ? i.partnerAreas().contains(asked.partner())
                                                : i.ourAreas().contains(asked.place()))
                        .flatMap(
                                i ->
                                        asked.regions()
                                                ? i.ourAreas().stream()
                                                : i.partnerAreas().stream());
        Stream<String> treaties =
                asked.regions()
                        ? Stream.empty()
                        : relations.treaties().stream()
                                .filter(t -> !t.id().equals(act.id()))
                                .filter(t -> within(t.inForce(), first, last))
                                .flatMap(t -> t.parties().stream());
        return Stream.concat(acts, treaties)
                .filter(c -> !c.equals(asked.partner()) && !c.equals(asked.place()))
                .filter(c -> !c.equals("EU") && !c.contains("-") || asked.regions())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean within(PartialDate date, int first, int last) {
        return date.isKnown() && date.year() >= first && date.year() <= last;
    }
}
