// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Understands one sheet of an office file: finds the table among titles and notes, what its columns
 * hold, whose trade it is, in which unit. What isn't said anywhere, or is said in two ways, is a
 * problem and never guessed.
 */
public final class SheetReading {

    /** From so many partners on a list is one of all. */
    private static final int ALL_PARTNERS = 100;

    private static final Set<String> EURO =
            Set.of(
                    "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT",
                    "LU", "LV", "MT", "NL", "PT", "SI", "SK");

    /**
     * What is known before a sheet is read.
     *
     * @param places lists of areas by whose names its labels are understood, the likeliest first
     * @param products by whose names and codes its products are understood
     * @param home code of the area observed, or empty
     * @param file name of the file without its ending
     * @param said what somebody says of the sheet
     */
    public record Known(
            List<? extends Collection<Area>> places,
            Collection<Product> products,
            String home,
            String file,
            SheetSaid said) {}

    private final Known known;
    private final SheetLayout layout;
    private final SheetColumns columns;
    private final SheetNumbers numbers;
    private final List<PlaceNames> places;
    private final List<Label> said = new ArrayList<>();
    private final List<Label> problems = new ArrayList<>();
    private final Map<String, String> productCodes = new HashMap<>();
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();
    private int missing;
    private Defaults defaults;

    /** What titles say for cells whose row and column don't. */
    private record Defaults(
            String reporter, String partner, Optional<TradeFlow> flow, Optional<Period> period) {}

    private SheetReading(SheetLayout layout, Known known) {
        this.known = known;
        this.layout = layout;
        places = known.places.stream().map(PlaceNames::new).toList();
        known.products.forEach(
                p -> {
                    productCodes.put(SheetWords.key(p.name().en()), p.code());
                    productCodes.put(SheetWords.key(p.name().it()), p.code());
                });
        columns = new SheetColumns(layout, places, said, problems);
        numbers = SheetNumbers.of(valueTexts(), known.said.text("decimal"), isItalian());
    }

    /** Understands a sheet; nothing where it holds no table. */
    public static Optional<SheetProposal> read(SheetGrid grid, Known known) {
        SheetLayout layout = SheetLayout.of(grid);
        return layout == null
                ? Optional.empty()
                : Optional.of(new SheetReading(layout, known).proposal());
    }

    private SheetProposal proposal() {
        say(
                "Header in row %s, data in rows %s.",
                "Intestazione alla riga %s, dati alle righe %s.",
                layout.header() + 1,
                layout.first() + 1 + "-" + (layout.last() + 1));
        if (!numbers.isSure()) {
            problem(
                    "Numbers such as 1.234 may be thousands or decimals.",
                    "Numeri come 1.234 possono essere migliaia o decimali.");
        }
        defaults =
                new Defaults(
                        columns.label("reporter") >= 0 ? "" : reporter(),
                        columns.label("partner") >= 0 ? "" : partner(),
                        known.said
                                .flow()
                                .or(() -> single(flows(titles())))
                                .or(() -> SheetWords.flow(known.file)),
                        known.said
                                .period()
                                .or(() -> single(periods(titles())))
                                .or(() -> single(SheetPeriods.within(known.file))));
        BigDecimal multiplier = multiplier();
        String unit = currency();
        if (problems.isEmpty()) {
            rows(multiplier);
            partialTotals();
            twice();
        }
        if (problems.isEmpty() && cells.isEmpty()) {
            problem("No cell holds a value.", "Nessuna cella contiene un valore.");
        }
        if (missing > 0) {
            say(
                    "%s cells without a number ('..', '-', blank) stay unknown; they aren't zero.",
                    "%s celle senza numero («..», «-», vuote) restano ignote; non sono zero.",
                    missing);
        }
        return new SheetProposal(layout.grid().name(), List.copyOf(cells), unit, said, problems);
    }

    // --- what stands around the table
    // -------------------------------------------------------------

    private List<String> titles() {
        return layout.titles();
    }

    private static Set<TradeFlow> flows(List<String> texts) {
        Set<TradeFlow> flows = new LinkedHashSet<>();
        texts.forEach(t -> SheetWords.flow(t).ifPresent(flows::add));
        return flows;
    }

    private static Set<Period> periods(List<String> texts) {
        Set<Period> periods = new LinkedHashSet<>();
        texts.forEach(t -> periods.addAll(SheetPeriods.within(t)));
        return periods;
    }

    private static <T> Optional<T> single(Set<T> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /**
     * Whose trade it is: a part of a country or the home's country that a title names; else home.
     */
    private String reporter() {
        if (!known.said.text("reporter").isEmpty()) {
            return named(known.said.text("reporter"));
        }
        String country = known.home.length() >= 2 ? known.home.substring(0, 2) : "";
        Set<String> named = new LinkedHashSet<>();
        for (String title : titles()) {
            for (Area area : places.get(0).within(title)) {
                if (!area.parent().isEmpty() && !area.isSpecial() || area.code().equals(country)) {
                    named.add(area.code());
                }
            }
        }
        if (named.size() > 1) {
            named.remove(country);
        }
        String code = named.isEmpty() ? known.home : named.iterator().next();
        if (named.size() > 1) {
            problem(
                    "The titles name several areas: " + String.join(", ", named) + ".",
                    "I titoli nominano più territori: " + String.join(", ", named) + ".");
        } else if (code.isEmpty()) {
            problem("Whose trade it is isn't said.", "Non si dice di chi è il commercio.");
        } else {
            say("Whose trade: %s.", "Di chi è il commercio: %s.", code);
        }
        return code;
    }

    /** The area that somebody names by code or name. */
    private String named(String text) {
        for (PlaceNames names : places) {
            Set<Area> found = names.find(text);
            if (found.size() == 1) {
                return found.iterator().next().code();
            }
        }
        problem("No area here is called '%s'.", "Nessun territorio si chiama «%s».", text);
        return "";
    }

    private String partner() {
        if (!known.said.text("partner").isEmpty()) {
            return named(known.said.text("partner"));
        }
        Set<String> named = new LinkedHashSet<>();
        String own = known.home.length() >= 2 ? known.home.substring(0, 2) : "";
        for (String title : titles()) {
            for (Area area : places.get(0).within(title)) {
                boolean other = area.kind().equals("country") || area.isGroup();
                if (other && !area.code().equals(own) && isCountries(area)) {
                    named.add(area.code());
                }
            }
        }
        if (named.size() > 1) {
            problem(
                    "The titles name several partners: " + String.join(", ", named) + ".",
                    "I titoli nominano più partner: " + String.join(", ", named) + ".");
        }
        String code = named.isEmpty() ? Area.WORLD : named.iterator().next();
        boolean across = columns.values().stream().anyMatch(c -> across(c) != null);
        if (!across) {
            say("Partner: %s.", "Partner: %s.", code);
        }
        return code;
    }

    /** A group of countries and not of regions: those have no place of partners. */
    private boolean isCountries(Area area) {
        return area.kind().equals("country")
                || area.code().matches("EU.*|EXT_.*|ASI.*|ASEAN|M49.*");
    }

    private List<String> around() {
        List<String> texts = new ArrayList<>(titles());
        for (int c = 0; c < layout.grid().width(); c++) {
            texts.add(layout.header(c));
        }
        texts.addAll(layout.notes());
        return texts;
    }

    private BigDecimal multiplier() {
        Set<Long> found = new LinkedHashSet<>();
        if (known.said.multiply() > 0) {
            return BigDecimal.valueOf(known.said.multiply());
        }
        around().forEach(t -> found.addAll(SheetWords.multipliers(t)));
        if (found.size() > 1) {
            problem(
                    "Thousands and millions are both spoken of; which are the values in?",
                    "Si parla sia di migliaia sia di milioni: in che cosa sono i valori?");
        }
        long by = found.isEmpty() ? 1 : found.iterator().next();
        say("Values are multiplied by %s.", "I valori sono moltiplicati per %s.", by);
        return BigDecimal.valueOf(by);
    }

    private String currency() {
        if (!known.said.text("unit").isEmpty()) {
            return known.said.text("unit");
        }
        Set<String> found = new LinkedHashSet<>();
        around().forEach(t -> found.addAll(SheetWords.currencies(t)));
        if (found.size() > 1) {
            problem(
                    "Several currencies are spoken of: " + String.join(", ", found) + ".",
                    "Si parla di più valute: " + String.join(", ", found) + ".");
        }
        if (titles().stream().anyMatch(SheetWords::isQuantity) && found.isEmpty()) {
            problem(
                    "The titles speak of quantities, not of values.",
                    "I titoli parlano di quantità, non di valori.");
        }
        if (!found.isEmpty()) {
            String unit = found.iterator().next();
            say("Currency: %s.", "Valuta: %s.", unit);
            return unit;
        }
        String unit = ofCountry();
        if (unit.isEmpty()) {
            problem("The currency isn't said.", "La valuta non è indicata.");
        } else {
            say(
                    "The currency isn't said; taken as %s.",
                    "La valuta non è indicata; presa come %s.", unit);
        }
        return unit;
    }

    private String ofCountry() {
        String reporter = defaults.reporter;
        int c = columns.label("reporter");
        for (int r = layout.first(); c >= 0 && r <= layout.last() && reporter.isEmpty(); r++) {
            String text = SheetLayout.isData(layout.grid(), r) ? layout.grid().at(r, c).text() : "";
            reporter = text.isEmpty() ? "" : columns.areas("reporter").code(text, "reporter");
        }
        String country =
                reporter.startsWith("TL")
                        ? "GB"
                        : reporter.length() < 2 ? "" : reporter.substring(0, 2);
        return country.equals("US")
                ? "USD"
                : country.equals("GB") ? "GBP" : EURO.contains(country) ? "EUR" : "";
    }

    private boolean isItalian() {
        String all = String.join(" ", around()).toLowerCase(Locale.ROOT);
        return all.matches(
                "(?s).*\\b(paese|paesi|anno|valori|esportazioni|importazioni|regione|provincia"
                        + "|totale|migliaia|milioni|fonte)\\b.*");
    }

    private Set<String> valueTexts() {
        Set<String> texts = new LinkedHashSet<>();
        for (int c : columns.values()) {
            for (int r = layout.first(); r <= layout.last(); r++) {
                SheetCell cell = layout.grid().at(r, c);
                if (cell.number() == null && SheetLayout.isNumber(cell)) {
                    texts.add(cell.text());
                }
            }
        }
        return texts;
    }

    // --- rows
    // -------------------------------------------------------------------------------------

    /** What the columns and sections say for a row. */
    private record RowSays(
            String reporter,
            String partner,
            Optional<TradeFlow> flow,
            Optional<Period> period,
            String product,
            String productName) {}

    private void rows(BigDecimal multiplier) {
        String[] above = new String[layout.grid().width()];
        Optional<TradeFlow> section = Optional.empty();
        for (int r = layout.first(); r <= layout.last() && problems.isEmpty(); r++) {
            Deadline.check();
            String left = SheetLayout.left(layout.grid(), r);
            if (!left.isEmpty()) {
                say("Left out: row '%s'.", "Tralasciata: riga «%s».", left);
            }
            if (!SheetLayout.isData(layout.grid(), r)) {
                if (left.isEmpty() && SheetLayout.filled(layout.grid(), r) == 1) {
                    Optional<TradeFlow> heads = SheetWords.flow(firstText(r));
                    section = heads.isPresent() ? heads : section;
                }
                continue;
            }
            RowSays row = says(r, above, section);
            if (isOpen(r, "reporter", row.reporter, above)
                    || isOpen(r, "partner", row.partner, above)) {
                continue;
            }
            for (int c : columns.values()) {
                cell(r, c, row, multiplier);
            }
        }
    }

    /** Whether a row is of an area whose name may mean several; it is left out. */
    private boolean isOpen(int r, String role, String code, String[] above) {
        String text = text(r, role, above);
        boolean open = !text.isEmpty() && code.isEmpty();
        if (open) {
            say(
                    "Left out: row '%s', whose extent isn't said.",
                    "Tralasciata: riga «%s», di cui non si dice l'estensione.", text);
        }
        return open;
    }

    private String firstText(int r) {
        return layout.grid().rows().get(r).stream()
                .map(SheetCell::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private RowSays says(int r, String[] above, Optional<TradeFlow> section) {
        String product = text(r, "product", above);
        int codes = columns.label("code");
        String code = codes < 0 ? "" : layout.grid().at(r, codes).text();
        String flow = text(r, "flow", above);
        return new RowSays(
                area(r, "reporter", above),
                area(r, "partner", above),
                flow.isEmpty() ? section : SheetWords.flow(flow),
                period(r, above),
                !code.isEmpty()
                        ? nomenclature(code) + code
                        : product.isEmpty() ? Product.TOTAL : product(product),
                product.isEmpty() || SheetWords.isTotal(product) ? "" : name(product));
    }

    /** The period of a row, with the part of the year that another column says. */
    private Optional<Period> period(int r, String[] above) {
        Optional<Period> year = SheetPeriods.whole(text(r, "period", above));
        for (String part : List.of("month", "quarter")) {
            String text = text(r, part, above);
            if (!text.isEmpty()) {
                return year.or(defaults::period).flatMap(y -> SheetPeriods.within(y, text, part));
            }
        }
        return year;
    }

    /** The label of a row; that of the row above where cells were merged. */
    private String text(int r, String role, String[] above) {
        int c = columns.label(role);
        if (c < 0) {
            return "";
        }
        String text = layout.grid().at(r, c).text();
        if (!text.isEmpty()) {
            above[c] = text;
        } else if (above[c] == null) {
            problem(
                    "Row %s has no label in a column that needs one.",
                    "La riga %s non ha etichetta in una colonna che la richiede.", r + 1);
        }
        return above[c] == null ? "" : above[c];
    }

    private String area(int r, String role, String[] above) {
        String text = text(r, role, above);
        return text.isEmpty() ? "" : columns.areas(role).code(text, role);
    }

    private String product(String text) {
        if (SheetWords.isTotal(text)) {
            return Product.TOTAL;
        }
        Matcher coded = SheetWords.CODED.matcher(text);
        if (coded.matches()) {
            return nomenclature(coded.group(1)) + coded.group(1);
        }
        return productCodes.computeIfAbsent(
                SheetWords.key(text), key -> key.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Of codes whose letters or column say which classification they are of. */
    private String nomenclature(String code) {
        if (code.matches(SheetWords.SECTION)) {
            return "CPA:";
        }
        String header = SheetWords.key(layout.header(columns.label("product")));
        return header.matches(".*\\b(ateco|cpa)\\b.*")
                ? "CPA:"
                : header.matches(".*\\b(hs|sa)\\b.*")
                        ? "HS:"
                        : header.matches(".*\\bsitc\\b.*") ? "SITC:" : "";
    }

    private static String name(String text) {
        Matcher coded = SheetWords.CODED.matcher(text);
        return coded.matches() ? coded.group(2) : text;
    }

    private void cell(int r, int c, RowSays row, BigDecimal multiplier) {
        SheetCell cell = layout.grid().at(r, c);
        Over over = over(c);
        if (over.left || !problems.isEmpty()) {
            return;
        }
        boolean secret = SheetWords.isConfidential(cell.text());
        if (!secret && SheetWords.isMissing(cell.text())) {
            missing++;
            return;
        }
        Optional<BigDecimal> value = secret ? Optional.empty() : numbers.parse(cell);
        Optional<TradeFlow> flow = over.flow.or(row::flow).or(defaults::flow);
        Optional<Period> period = over.period.or(row::period).or(defaults::period);
        if (!secret && value.isEmpty()) {
            problem("'%s' is no number.", "«%s» non è un numero.", cell.text());
        } else if (flow.isEmpty()) {
            problem(
                    "Exports or imports? Nothing says it.",
                    "Esportazioni o importazioni? Nulla lo dice.");
        } else if (period.isEmpty()) {
            problem("Of which year? Nothing says it.", "Di quale anno? Nulla lo dice.");
        } else {
            String partner =
                    over.area != null && arePartnersAcross()
                            ? over.area
                            : columns.label("partner") >= 0 ? row.partner : defaults.partner;
            String reporter =
                    over.area != null && !arePartnersAcross()
                            ? over.area
                            : columns.label("reporter") >= 0 ? row.reporter : defaults.reporter;
            SheetProposal.Cell taken =
                    new SheetProposal.Cell(
                            reporter,
                            partner,
                            flow.get(),
                            row.product,
                            row.productName,
                            period.get(),
                            value.map(multiplier::multiply).orElse(null),
                            secret ? "C" : over.provisional ? "P" : "",
                            r + 1,
                            c + 1);
            cells.add(taken);
            if (partner.equals(Area.WORLD) && isBareTotal(r, c)) {
                totals.add(taken);
            }
        }
    }

    /** Whether a cell is a total of partners that doesn't say of how many. */
    private boolean isBareTotal(int r, int c) {
        int by = columns.label("partner");
        return by >= 0
                ? layout.grid().at(r, by).text().matches("(?i).*[a-z].*")
                        && !SheetWords.isOfAll(layout.grid().at(r, by).text())
                : arePartnersAcross() && across(c) == null && !SheetWords.isOfAll(layout.header(c));
    }

    /** Leaves out totals that are the sums of a few partners, and so aren't trade with all. */
    private void partialTotals() {
        List<SheetProposal.Cell> partial = new ArrayList<>();
        for (SheetProposal.Cell total : totals) {
            List<SheetProposal.Cell> parts =
                    cells.stream()
                            .filter(
                                    p ->
                                            p.value() != null
                                                    && isCountry(p.partner())
                                                    && p.reporter().equals(total.reporter())
                                                    && p.flow() == total.flow()
                                                    && p.product().equals(total.product())
                                                    && p.period().equals(total.period()))
                            .toList();
            BigDecimal sum =
                    parts.stream()
                            .map(SheetProposal.Cell::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (total.value() != null
                    && parts.size() < ALL_PARTNERS
                    && sum.signum() > 0
                    && sum.compareTo(total.value()) == 0) {
                partial.add(total);
            }
        }
        if (!partial.isEmpty()) {
            cells.removeAll(partial);
            say(
                    "Left out: totals that are the sums of the partners listed, not of all.",
                    "Tralasciati: i totali che sono la somma dei soli partner elencati.");
        }
    }

    /** A cell that stands there twice is taken once; with two values, none may be. */
    private void twice() {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        cells.removeIf(
                c -> {
                    SheetProposal.Cell first =
                            seen.putIfAbsent(
                                    List.of(
                                            c.reporter(),
                                            c.partner(),
                                            c.flow(),
                                            c.product(),
                                            c.period()),
                                    c);
                    boolean same =
                            first != null
                                    && (c.value() == null
                                            ? first.value() == null
                                            : first.value() != null
                                                    && first.value().compareTo(c.value()) == 0);
                    if (first != null && !same && problems.isEmpty()) {
                        problem(
                                "Cells %s and %s are of the same trade.",
                                "Le celle %s e %s riguardano lo stesso commercio.",
                                first.place(),
                                c.place());
                    }
                    return same;
                });
    }

    private boolean isCountry(String code) {
        return places.get(0).code(code).filter(a -> a.kind().equals("country")).isPresent();
    }

    // --- what stands over a column
    // ----------------------------------------------------------------

    private record Over(
            Optional<TradeFlow> flow,
            Optional<Period> period,
            String area,
            boolean provisional,
            boolean left) {}

    private final Map<Integer, Over> overs = new HashMap<>();
    private Boolean partnersAcross;

    private Over over(int c) {
        return overs.computeIfAbsent(c, this::look);
    }

    private Over look(int c) {
        String header = layout.header(c);
        Optional<Period> period =
                layout.headers().get(c).stream()
                        .map(SheetPeriods::whole)
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> b)
                        .or(() -> single(SheetPeriods.within(header)));
        String area = across(c);
        Optional<TradeFlow> flow = SheetWords.flow(header);
        boolean periods = columns.values().stream().anyMatch(i -> hasPeriod(i));
        boolean areas = columns.values().stream().anyMatch(i -> across(i) != null);
        boolean total = SheetWords.isTotal(header);
        boolean left =
                periods && period.isEmpty()
                        || areas && area == null && !(total && arePartnersAcross())
                        || periods && total;
        if (left) {
            say("Left out: column '%s'.", "Tralasciata: colonna «%s».", header);
        }
        return new Over(
                flow,
                period,
                areas && total && arePartnersAcross() ? Area.WORLD : area,
                header.matches("(?i).*\\d{4} ?\\(?p\\)?([^a-z].*)?"),
                left);
    }

    /**
     * Whether the areas over columns are partners: countries are, where a row doesn't name them.
     */
    private boolean arePartnersAcross() {
        if (partnersAcross == null) {
            long countries = 0;
            long all = 0;
            for (int c : columns.values()) {
                for (String part : layout.headers().get(c)) {
                    Set<Area> named = across(c) == null ? Set.of() : places.get(0).find(part);
                    all += named.isEmpty() ? 0 : 1;
                    countries += named.stream().anyMatch(a -> a.parent().isEmpty()) ? 1 : 0;
                }
            }
            partnersAcross =
                    columns.label("reporter") >= 0
                            || columns.label("partner") < 0 && countries * 2 > all;
        }
        return partnersAcross;
    }

    private boolean hasPeriod(int c) {
        return !SheetPeriods.within(layout.header(c)).isEmpty();
    }

    /** The area that stands over a column of a cross table; null when none. */
    private String across(int c) {
        for (String part : layout.headers().get(c)) {
            SheetColumns.AreaColumn one = SheetColumns.AreaColumn.of(List.of(part), places);
            if (one.share() == 1 && SheetPeriods.whole(part).isEmpty()) {
                String code =
                        one.code(part, columns.label("reporter") >= 0 ? "partner" : "reporter");
                if (!code.isEmpty()) {
                    return code;
                }
            }
        }
        return null;
    }

    private void say(String en, String it, Object... what) {
        Label label = new Label(put(en, what), put(it, what));
        if (!said.contains(label)) {
            said.add(label);
        }
    }

    private void problem(String en, String it, Object... what) {
        problems.add(new Label(put(en, what), put(it, what)));
    }

    private static String put(String text, Object... what) {
        String filled = text;
        for (Object one : what) {
            int at = filled.indexOf("%s");
            filled = filled.substring(0, at) + one + filled.substring(at + 2);
        }
        return filled;
    }
}
