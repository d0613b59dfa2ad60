// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.publishing.release.ChangedText;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetSaid;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.web.sheet.ActsIntake;
import eu.fondaco.web.sheet.SheetIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes sheets that are sent to a site into the observatory of a folder, by the same wizard. */
public final class FolderIntake implements SheetIntake {

    private static final int SHOWN = 20;

    private static final Map<String, Label> WORDS =
            Map.ofEntries(
                    Map.entry("dataset", Speech.both("folder-intake.name-dataset")),
                    Map.entry("reporter", Speech.both("folder-intake.whose-trade")),
                    Map.entry("partner", Speech.both("folder-intake.partner")),
                    Map.entry("product", Speech.both("folder-intake.goods-or-all")),
                    Map.entry("flow", Speech.both("folder-intake.exports-or-imports")),
                    Map.entry("period", Speech.both("folder-intake.period-such-as-2022")),
                    Map.entry("unit", Speech.both("folder-intake.currency-such-as-eur")),
                    Map.entry("multiply", Speech.both("folder-intake.values-are")),
                    Map.entry("decimal", Speech.both("folder-intake.mark-decimals")),
                    Map.entry("months", Speech.both("folder-intake.months-are")),
                    Map.entry("leave", Speech.both("folder-intake.columns-leave-out-their")));

    private final Path folder;

    /** Loads into the observatory of that folder. */
    public FolderIntake(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Asked> asked() {
        return SheetSaid.KEYS.stream()
                .map(key -> new Asked(key, WORDS.get(key), choices(key)))
                .toList();
    }

    @Override
    public ActsIntake acts() {
        return new FolderActs(folder);
    }

    private static Map<String, Label> choices(String key) {
        Map<String, Label> choices = new LinkedHashMap<>();
        switch (key) {
            case "flow" -> {
                choices.put("X", Speech.both("folder-intake.exports"));
                choices.put("M", Speech.both("folder-intake.imports"));
            }
            case "multiply" -> {
                choices.put("1", Speech.both("folder-intake.units"));
                choices.put("1000", Speech.both("folder-intake.thousands"));
                choices.put("1000000", Speech.both("folder-intake.millions"));
                choices.put("1000000000", Speech.both("folder-intake.billions"));
            }
            case "decimal" -> {
                choices.put(",", Speech.both("folder-intake.comma-1-234-5"));
                choices.put(".", Speech.both("folder-intake.point-1-234-5"));
            }
            case "months" -> {
                choices.put("month", Speech.both("folder-intake.months"));
                choices.put("quarter", Speech.both("folder-intake.quarters"));
            }
            default -> {}
        }
        return choices;
    }

    @Override
    public Optional<Understood> understand(String name, byte[] file, Map<String, String> said)
            throws IOException {
        Path work = Files.createTempDirectory("sheet");
        Path sheet = work.resolve(name);
        try {
            Files.write(sheet, file);
            Observatory observatory = OpenObservatory.sound(folder);
            return SheetWizard.of(observatory, sheet, SheetWizard.Wanted.of(said), LocalDate.now())
                    .map(wizard -> new Sent(wizard, observatory.catalog().areas()));
        } catch (SheetWizard.SaidWrongException e) {
            throw new SaidWrongException(e.problems());
        } catch (BadInputException e) {
            throw wrong(e);
        } finally {
            Files.deleteIfExists(sheet);
            Files.deleteIfExists(work);
        }
    }

    private static SaidWrongException wrong(BadInputException e) {
        return new SaidWrongException(
                e.issues().stream().limit(5).map(FolderIntake::words).toList());
    }

    private static Label words(DataIssue issue) {
        return new Label(issue.in(Lang.EN), issue.in(Lang.IT));
    }

    private static final Label NOT_TOGETHER = Speech.both("folder-intake.no-cell-holds-value");

    /** A sheet as the wizard understands it. */
    private record Sent(SheetWizard wizard, Areas areas) implements Understood {

        @Override
        public String dataset() {
            return wizard.dataset();
        }

        @Override
        public List<Label> joining() {
            List<Label> said = new ArrayList<>(wizard.joining());
            if (wizard.isJoined()) {
                said.add(Speech.both("folder-intake.apart"));
            }
            return said;
        }

        @Override
        public Map<String, String> said() {
            return wizard.said().texts();
        }

        @Override
        public boolean isDeclared() {
            return wizard.isDeclared();
        }

        @Override
        public String source() {
            return wizard.source();
        }

        @Override
        public boolean isSound() {
            return wizard.isSound();
        }

        @Override
        public List<Sheet> sheets() {
            return wizard.proposals().stream().map(this::sheet).toList();
        }

        private Sheet sheet(SheetProposal proposal) {
            List<Cell> cells = proposal.shown(SHOWN).stream().map(c -> cell(c, proposal)).toList();
            if (!wizard.isSound()) { // what was guessed isn't shown: it is often wrong
                return new Sheet(proposal.sheet(), List.of(), problems(proposal), List.of(), 0);
            }
            return new Sheet(
                    proposal.sheet(), proposal.said(), List.of(), cells, proposal.cells().size());
        }

        /** Why a sheet isn't loaded; where none says why, they don't go together. */
        private List<Label> problems(SheetProposal proposal) {
            boolean apart = wizard.proposals().stream().allMatch(p -> p.problems().isEmpty());
            return apart ? List.of(NOT_TOGETHER) : proposal.problems();
        }

        private Cell cell(SheetProposal.Cell c, SheetProposal of) {
            return new Cell(
                    c.place(),
                    name(c.reporter(), of.own()),
                    c.flow() == TradeFlow.EXPORTS
                            ? Speech.both("folder-intake.exports")
                            : Speech.both("folder-intake.imports"),
                    name(c.partner(), of.own()),
                    c.goods().isEmpty()
                            ? Speech.both("folder-intake.all")
                            : Label.of(
                                    c.goods().equals(c.product())
                                            ? c.goods()
                                            : c.goods() + " (" + c.product() + ")"),
                    Label.by(lang -> PeriodSaying.say(c.period(), lang)),
                    c.value(),
                    of.unit());
        }

        private Label name(String code, Map<String, String> own) {
            if (own.containsKey(code)) {
                return Label.of(own.get(code));
            }
            Label name = areas.find(code).map(Area::name).orElse(Label.of(code));
            String coded = " (" + code + ")";
            return new Label(name.en() + coded, name.it() + coded);
        }

        @Override
        public List<Label> load(Provenance from) throws IOException {
            try {
                return words(
                        wizard.load(
                                new SheetWizard.Provenance(
                                        day(from.release()), from.producer(), from.licence()),
                                false,
                                LocalDate.now()));
            } catch (BadInputException e) {
                throw wrong(e);
            }
        }

        private static LocalDate day(String text) {
            try {
                LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
                if (day == null || !day.isAfter(LocalDate.now())) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // said below, as a day of the future is
            }
            throw new SaidWrongException(List.of(said("intake.no-day", text)));
        }

        private static Label said(String key, Object... about) {
            return new Label(Speech.say(Lang.EN, key, about), Speech.say(Lang.IT, key, about));
        }

        private static List<Label> words(Loading.Report report) {
            List<Label> words = new ArrayList<>();
            for (AppendReport r : report.releases()) {
                words.add(said("intake.release", r.release(), r.added(), r.unchanged()));
                if (r.outdated() > 0) {
                    words.add(said("intake.outdated", r.outdated()));
                }
            }
            report.issues().forEach(issue -> words.add(FolderIntake.words(issue)));
            if (!report.overturned().isEmpty()) {
                words.add(said("overturned.head", report.overturned().size()));
            }
            report.overturned().stream()
                    .limit(SHOWN)
                    .forEach(
                            o ->
                                    words.add(
                                            new Label(
                                                    ChangedText.said(o, Lang.EN),
                                                    ChangedText.said(o, Lang.IT))));
            return words;
        }
    }
}
