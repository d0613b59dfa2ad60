// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.SheetWizard;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetSaid;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows how a sheet is understood, with twenty of its cells. */
final class SheetSaying {

    private static final int SHOWN = 20;
    private static final String LEAVE = "leave=";

    private final Lang lang;
    private final Areas areas;
    private final Map<String, String> own = new HashMap<>();
    private final PrintWriter out;

    SheetSaying(Lang lang, Areas areas, PrintWriter out) {
        this.lang = lang;
        this.areas = areas;
        this.out = out;
    }

    void show(SheetWizard wizard) {
        for (SheetProposal proposal : wizard.proposals()) {
            if (!proposal.sheet().isEmpty()) {
                out.println(Speech.say(lang, "sheet-saying.sheet", proposal.sheet()));
            }
            proposal.said().forEach(label -> out.println("  " + label.in(lang)));
            own.putAll(proposal.own());
            proposal.shown(SHOWN).forEach(cell -> show(cell, proposal.unit()));
            out.println(
                    Speech.say(
                            lang,
                            "sheet-saying.cells-dataset",
                            proposal.cells().size(),
                            wizard.dataset()));
        }
        wizard.joining().forEach(label -> out.println("  " + label.in(lang)));
        if (wizard.isJoined()) {
            out.println("  " + Speech.say(lang, "sheet-saying.apart"));
        }
        out.flush();
    }

    /** What became of each sheet: what was taken, and what was left out and why. */
    void account(SheetWizard wizard) {
        for (SheetProposal proposal : wizard.proposals()) {
            List<Label> lines = wizard.account(proposal);
            if (!lines.isEmpty()) {
                out.println(
                        proposal.sheet().isEmpty()
                                ? Speech.say(lang, "sheet-saying.account")
                                : Speech.say(lang, "sheet-saying.account-sheet", proposal.sheet()));
            }
            lines.forEach(line -> out.println("  " + line.in(lang)));
        }
        out.flush();
    }

    private void show(SheetProposal.Cell c, String unit) {
        String value =
                c.value() == null
                        ? Speech.say(lang, "sheet-saying.confidential")
                        : Numbers.decimal(
                                        c.value().doubleValue(),
                                        Math.min(
                                                2,
                                                Math.max(
                                                        0, c.value().stripTrailingZeros().scale())),
                                        lang)
                                + " "
                                + unit;
        out.println(
                "    "
                        + c.place()
                        + "  "
                        + Speech.say(
                                lang,
                                c.flow() == TradeFlow.EXPORTS
                                        ? "sheet-saying.exports"
                                        : "sheet-saying.imports",
                                name(c.reporter()),
                                name(c.partner()))
                        + (c.goods().isEmpty() ? "" : ", " + c.goods())
                        + ", "
                        + PeriodSaying.say(c.period(), lang)
                        + ": "
                        + value);
    }

    /** Options that say it; columns to be left out are told in one. */
    private static String saying(List<String> asks) {
        String leave =
                asks.stream()
                        .filter(a -> a.startsWith(LEAVE) && a.length() > LEAVE.length())
                        .map(a -> a.substring(LEAVE.length()))
                        .collect(Collectors.joining("; "));
        StringBuilder options = new StringBuilder();
        Set<String> said = new HashSet<>();
        for (String ask : asks) {
            if (!ask.startsWith(LEAVE) && said.add(ask.substring(0, ask.indexOf('=')))) {
                options.append(" --say ").append(quoted(ask));
            }
        }
        return leave.isEmpty() ? options.toString() : options + " --say " + quoted(LEAVE + leave);
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}\\d._/=,:-]+") ? text : '"' + text + '"';
    }

    private String name(String code) {
        return areas.find(code)
                .map(a -> a.name().in(lang) + " (" + code + ")")
                .orElse(own.getOrDefault(code, code));
    }

    /** That a file holds no trade, and by what it comes in. */
    void noTrade(SheetWizard wizard) {
        wizard.proposals().stream()
                .flatMap(p -> p.problems().stream())
                .forEach(problem -> out.println(problem.in(lang)));
        out.flush();
    }

    /** What keeps a sheet from being loaded, and the command by which it may be. */
    void problems(SheetWizard wizard, Path file, Path folder) {
        for (SheetProposal proposal : wizard.proposals()) {
            for (Label problem : proposal.problems()) {
                String sheet = proposal.sheet().isEmpty() ? "" : proposal.sheet() + ": ";
                out.println(Speech.say(lang, "sheet-saying.unclear", sheet) + problem.in(lang));
            }
        }
        if (wizard.proposals().stream().allMatch(p -> p.problems().isEmpty())) {
            out.println(Speech.say(lang, "sheet-saying.unclear-no"));
        }
        List<String> asks =
                wizard.proposals().stream().flatMap(p -> p.asks().stream()).distinct().toList();
        if (asks.isEmpty()) {
            out.println(
                    Speech.say(lang, "sheet-saying.what-sheet", String.join(", ", SheetSaid.KEYS)));
        } else {
            out.println(Speech.say(lang, "sheet-saying.say-so"));
            out.println(
                    "  fondaco load "
                            + quoted(file.toString())
                            + saying(asks)
                            + " -o "
                            + quoted(folder.toString()));
        }
        out.flush();
    }
}
