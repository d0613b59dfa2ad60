// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words in titles, headers and cells of office sheets mean, in English and Italian. */
final class SheetWords {

    /** Marks for a cell without a number. A blank is one too; none of them is zero. */
    private static final Map<String, Pattern> LISTS = new ConcurrentHashMap<>();

    private static final Pattern MISSING =
            Pattern.compile(
                    "\\.{2,}|\u2026|-{1,3}|[\u2013\u2014:/]|n\\.?"
                            + " ?[dacr]\\.?(/n\\.? ?[dacr]\\.?)?|n/[ad]|nd|na|x|null|#n/[ad]|non"
                            + " disponibil[ei]|not available|\\[(x|z|low)]|\\(\\.\\.\\)"
                            + "|\\((vuot[oa]|blank)\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CONFIDENTIAL =
            Pattern.compile(
                    "\\[c]|\\(c\\)|c|s\\.?s\\.?|ris\\.|segreto statistico|riservato|confidential",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPORTS =
            word(
                    "export|exports|exported|esportazion[ei]|esportaz|esportat[oi]|esport|exp"
                            + "|dispatches|exportations?|exportaciones|ausfuhr(en)?"
                            + "|vendite all'estero|sales abroad");
    private static final Pattern IMPORTS =
            word(
                    "import|imports|imported|importazion[ei]|importaz|importat[oi]|imp"
                            + "|arrivals|importations?|importaciones|einfuhr(en)?"
                            + "|acquisti dall'estero|purchases abroad");

    /** Columns that hold no level: shares, changes, balances, sums of both flows. */
    private static final Pattern DERIVED =
            Pattern.compile(
                    ".*(%|\u2030|\\bvar\\b|\\bvar[.]|variazion|\\bquot[ae]\\b|\\bshare|\\bchange|\\bgrowth|\\bchg\\b|\\byoy\\b|\\by/y\\b|anno"
                        + " precedente|previous"
                        + " year|tendenzial|congiuntural|\u0394|crescita|\\bpeso\\b|incidenza|\\bsaldo|\\bsaldi\\b|balance"
                        + "|interscambio|\\bcagr\\b|\\brank\\b|graduatoria|posizione|\\bdiff"
                        + "|indice|\\bindex\\b|contributo|\\bbudget\\b|\\btarget\\b|\\bforecast|previsione"
                        + "|obiettivo).*");

    /** Labels of rows that aren't taken; narrow, since goods are described in many words. */
    private static final Pattern LEFT_ROW =
            Pattern.compile(
                    "(%|\u2030|var\\b|variazion|quot[ae]\\b|peso\\b|incidenza\\b|sald[oi]\\b"
                        + "|share\\b|percentage\\b|change\\b|growth\\b|crescita\\b|balance\\b|trade"
                        + " balance\\b).*|.*\\( ?% ?\\)|\\((vuot[oe]|blank)\\)|.*\\((mercato"
                        + " interno|domestic( market| sales)?|home market)\\)|altri paesi|altri"
                        + " stati|altr[oie]|others?|altri settori|altri prodotti|altre merci|other"
                        + " (sectors|products|goods|commodities|industries)|resto del mondo|rest of"
                        + " (the )?world|(all )?other countries|remaining countries");

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(gran |grand )?total[ei]?( general[ei]| complessivo| mondo| world| export|"
                        + " estero| abroad| import)?|world total|world|mondo|all countries|tutti i"
                        + " paesi|all states|all regions|tutte le regioni|totale paesi|total"
                        + " trade|all partners|complesso|all products|tutti i prodotti|all"
                        + " industries|all items|all commodities|(total[ei]?|insieme|all|tutti"
                        + " i|tutte le)( all| tutti i| tutte le)?( dei| delle| degli| di| of)?"
                        + " (settori|prodotti|comparti|merci|beni"
                        + "|sezioni|divisioni|sectors|products|goods|industries|sections|items|commodities|attivita("
                        + " economiche)?|province|regioni|paesi"
                        + "|countries|partners?|mercati|markets|origins|destinations|origini|destinazioni|provenienze)|total"
                        + " all commodities|in complesso|insgesamt");

    private static final Pattern UNKNOWN =
            Pattern.compile(
                    "unknown|unidentified( countries)?|not specified|unspecified|unallocated|non"
                        + " specificat[oaie]|non indicat[oaie]|non"
                        + " ripartit[oaie]|((paesi|regioni|province|territori) )?divers[ei] [oe]"
                        + " non specificat[ei]|paesi non specificati|altri( paesi)? non"
                        + " specificati");

    /** A code and what it stands for. */
    static final Pattern CODED =
            Pattern.compile("([A-Z]{0,2}\\d{1,10}|[A-Z]{1,2})[ .:\u2013-]+(\\p{L}.*)");

    /** Letters of a section or subsection of Ateco, Nace and CPA. */
    static final String SECTION = "[A-U]|C[A-M]";

    private static final Map<String, List<String>> ROLES =
            Map.of(
                    "reporter",
                    List.of(
                            "reporter",
                            "region",
                            "regione",
                            "regioni",
                            "provincia",
                            "province",
                            "prov",
                            "territorio",
                            "territori",
                            "state",
                            "stato",
                            "states",
                            "ref area",
                            "dichiarante",
                            "ripartizione",
                            "itl",
                            "nuts"),
                    "partner",
                    List.of(
                            "partner",
                            "country",
                            "countries",
                            "paese",
                            "paesi",
                            "nazione",
                            "nazioni",
                            "mercato",
                            "mercati",
                            "destinazione",
                            "destination",
                            "origine",
                            "origin",
                            "provenienza",
                            "socio",
                            "market",
                            "pays",
                            "pais",
                            "land"),
                    "period",
                    List.of(
                            "year",
                            "anno",
                            "anni",
                            "time",
                            "period",
                            "periodo",
                            "mese",
                            "month",
                            "trimestre",
                            "quarter",
                            "data",
                            "date"),
                    "flow",
                    List.of("flow", "flusso", "direction", "direction of trade", "tipo"),
                    "product",
                    List.of(
                            "product",
                            "products",
                            "prodotto",
                            "prodotti",
                            "settore",
                            "settori",
                            "merce",
                            "merci",
                            "commodity",
                            "ateco",
                            "industry",
                            "sector",
                            "divisione",
                            "sitc",
                            "categoria",
                            "voce",
                            "nace",
                            "cpa",
                            "hs",
                            "description",
                            "descrizione",
                            "comparto",
                            "attivita",
                            "branca",
                            "branche",
                            "section",
                            "goods"));

    /** Words of which many stand in names of goods, and few elsewhere. */
    private static final Pattern GOODS =
            Pattern.compile(
                    ".*\\b(prodott[oi]|articoli|macchin[ae]|macchinari|apparecch[ia]\\w*|alimentar[ei]|bevande"
                        + "|tessil[ei]|abbigliamento|chimic[ahei]+|farmaceutic[aioe]|mobili|metall[io]"
                        + "|gomma|plastic[ah]e?|autoveicoli|legno|carta|energia|petrolifer[io]|ceramic[ah]e?"
                        + "|meccanica|agricoltura|moda|arred[oi]|arredamento|pompe|valvole|ricambi|gioielleria|pumps?|valves?|spare"
                        + " parts|jewellery|vin[oi]|oli[oi]|formagg[io]|calzature|piastrelle"
                        + "|acciaio|wines?|cheese|footwear|shoes|tiles|steel|cars|products?|articles|machinery|machines|apparatus"
                        + "|food|beverages|textiles?|clothing|chemicals?|pharmaceuticals?|furniture"
                        + "|metals?|rubber|plastics?|vehicles|wood|paper|fuels|minerals?|equipment"
                        + "|manufactures|animals?|vegetable)\\b.*");

    /** A title that says of which goods the trade is, {@code Esportazioni di vino}. */
    private static final Pattern OF_GOODS =
            Pattern.compile(
                    ".*?\\b(?:exports?|esportazioni|imports?|importazioni|interscambio|commercio"
                            + " (?:con l )?estero|foreign trade|trade)\\b(?:"
                            + " (?!di\\b|of\\b|in\\b)\\w+){0,2} (?:di|of|in) (.+)");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+(\u2212]?([$\u20ac\u00a3]|EUR|euro|USD|GBP)? ?\\d[\\d.,'\u2019 ]*\\)?"
                            + "([$\u20ac\u00a3]|EUR|euro|USD|GBP)?");

    /** An amount told in words, {@code 623.508 milioni}: it says nothing of other numbers. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\d.,])(?!(19|20)\\d\\d\\b)\\d[\\d.,]*"
                            + " (mila|migliaia|milioni|miliardi|ml[nd]|mrd"
                            + "|bn|thousand|millions?|billions?)(?!\\p{L})");

    /** An amount above or below which something is counted. */
    private static final Pattern THRESHOLD =
            Pattern.compile(
                    "(superior[ei]|inferior[ei]|oltre|over|below|above|under|less|more|least|almeno"
                            + "|fino|sotto|minor[ei]|maggior[ei]|soglia|threshold)\\b[^\\d]{0,15}"
                            + "[\\d.,]+( ?(di )?(euros?|eur|[\u20ac\u00a3$]))?");

    private static final String CURRENCY = "(euros?|eur|usd|gbp|[\u20ac\u00a3$])";

    private static final String THOUSANDS =
            "migliaia|migl|mgl|thousands?|thous|th|mila|milliers|tausend|tsd|000s|000's|[kt]eur|k ?"
                    + CURRENCY
                    + "|"
                    + CURRENCY
                    + " ?k|000"
                    + " ?(di )?"
                    + CURRENCY
                    + "|th ?"
                    + CURRENCY;

    private static final String MILLIONS =
            "milioni|millions?|millionen|millones|mill|mln|mlns|mio|mn|m ?"
                    + CURRENCY
                    + "|"
                    + CURRENCY
                    + " ?(m|mn|mio|mln)|1[.,]000[.,]000";

    /** A thousand in digits by which values are multiplied, or beside a currency. */
    private static final Pattern IN_THOUSANDS =
            Pattern.compile(
                    "(?<![\\d.,])((x|\u00d7|\\*|/|per|in) ?1?[., ]?000|'000s?|(1[.,"
                            + " ]?|[.,'\u2019])?000 ?(di )?"
                            + CURRENCY
                            + "|"
                            + CURRENCY
                            + "[ /]*(in |x )?(1[., ]?|[.,'\u2019])?000s?)(?![\\d\\p{L}]|[.,]\\d)");

    /** What says that values are in a currency, and in nothing less fine. */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?is).*\\b(in|values:|valori:) (euros?|eur|\u20ac|us"
                            + " dollars|dollars|dollari|usd|sterline|pounds|gbp)(?![\\p{L}/]).*");

    /** Labels of rows and columns that total or lump together what nobody has defined. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "(sub ?total[ei]?|total[ei]?|parziale|somma|primi|prime|top|altr[oaei]|others?|resto|rest|rimanenti|remaining|di"
                        + " cui|of which)\\b.*|.* (total|totale|subtotal)|.*\\b(e|ed|and)"
                        + " (altr[oaei]|others?)\\b.*");

    /** Titles of tables and parts of tables that hold no level of exports or imports. */
    private static final Pattern NO_LEVEL =
            Pattern.compile(
                    "(sald[oi]\\b|variazion|var\\b|quot[ae]\\b|composizione|incidenz|tass[oi]\\b|peso\\b|contribut|percentual|balance\\b|(net"
                        + " )?trade balance\\b|(annual |percentage"
                        + " )?changes?\\b|growth|shares?\\b|percentage|per cent|interscambio"
                        + " (complessivo|totale)|total trade\\b|numeri"
                        + " indice|indic[ei]\\b|index\\b|quantita|tonnellate|volum[ei]\\b|weight|net"
                        + " mass).*");

    private static final String CONNECTING =
            "(to|from|with|by|of|the|in|into|verso|da|dal|dalla|dall|dagli|dalle|dai|con|per|il|la|lo"
                + "|l|gli|le|i|a|al|alla|agli|all|value|valore|valori|eur|euro|exports?|imports?"
                + "|esportazion[ei]|importazion[ei]|mln|milioni|migliaia|di|million|millions"
                + "|thousand|total|totale)";

    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

    private static final Set<String> ITALIAN =
            Set.of(
                    "paese",
                    "paesi",
                    "anno",
                    "anni",
                    "valori",
                    "valore",
                    "esportazioni",
                    "di",
                    "importazioni",
                    "regione",
                    "provincia",
                    "totale",
                    "migliaia",
                    "milioni",
                    "fonte",
                    "per",
                    "della",
                    "del",
                    "dei",
                    "verso",
                    "settore",
                    "settori",
                    "mese",
                    "trimestre");

    private static final Set<String> ENGLISH =
            Set.of(
                    "country",
                    "countries",
                    "year",
                    "years",
                    "values",
                    "value",
                    "exports",
                    "imports",
                    "region",
                    "by",
                    "of",
                    "total",
                    "thousand",
                    "million",
                    "source",
                    "the",
                    "with",
                    "to",
                    "from",
                    "sector",
                    "product",
                    "month",
                    "quarter",
                    "trade",
                    "and");

    private static final String PARTS_OF_WORLD =
            "((africa|america|asia|oceania|europa|europe|golfo|gulf|medio|middle|vicino|near|estremo|far"
                + "|oriente|east|west|nord|north|sud|south|centro|centrale|central|est|ovest"
                + "|orientale|occidentale|settentrionale|meridionale|eastern|western|northern"
                + "|southern|latina|latin|caraibi|caribbean|balcani|balkans|mediterraneo|mediterranean|paesi|countries|area|e|ed|and|del|dell|della|of|the)"
                + " ?)+";

    private SheetWords() {}

    /** Whether a text is written as a number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && !text.matches("[A-Za-z]{3,4} 1[., ]?000");
    }

    /** Whether a label totals or lumps together what nobody has defined. */
    static boolean isOpen(String label) {
        return OPEN.matcher(key(label)).matches();
    }

    /** Whether the title of a table says that it holds no level of exports or imports. */
    static boolean isNoLevel(String title) {
        String plain = key(title).replaceFirst("^(tab|table|tav|tavola)( ?[a-z]?\\d+)+ ", "");
        return NO_LEVEL.matcher(plain).matches()
                || title.matches("(?i).*(composizione|valori) ?(%|percentual).*");
    }

    /** Whether a text speaks of shares or changes. */
    static boolean isOfShares(String text) {
        return text.toLowerCase(Locale.ROOT)
                .matches(
                        "(?s).*(variazion|var\\.|\\bquot[ae]\\b|composizione|incidenza|\\bshares?\\b"
                            + "|\\bchanges?\\b|\\bgrowth|crescita).*");
    }

    /** Whether a text speaks of numbers that are no values of trade, whatever their unit. */
    static boolean isOfOtherNumbers(String text) {
        return key(text)
                .matches(
                        ".*\\b(per (litre|kg|kilo|tonne|ton|unit|litro|tonnellata|chilo)|al"
                            + " (kg|litro|chilo)|pro capite|per capita|per head|per abitante|per"
                            + " inhabitant|per addetto|per (employee|firm|impresa)|valor[ei] medi"
                            + " unitari|unit values?|numer[oi] indice|indici dei prezzi|index"
                            + " numbers?|(19|20)\\d\\d 100|numero (di |degli |delle"
                            + " )?(operatori|imprese|esportatori|addetti)|number of"
                            + " (exporters|operators|enterprises|firms|companies)|(n|nr|no|num) (of"
                            + " |di )?(operatori|imprese|esportatori|importatori|addetti"
                            + "|dipendenti|clienti|fornitori|agenti|ordini|fatture|spedizioni"
                            + "|exporters|importers|operators|enterprises|firms|companies"
                            + "|employees|customers|suppliers|orders|invoices|shipments)|(numero|number)"
                            + " (di|dei|of) (clienti|fornitori|ordini|fatture"
                            + "|spedizioni|customers|suppliers|orders|invoices|shipments))\\b.*");
    }

    /** Whether a word only joins others in a header: {@code Exports to Germany}. */
    static boolean isConnecting(String word) {
        return word.matches(CONNECTING);
    }

    /** Whether a column holds remarks on its rows. */
    static boolean isRemarks(String header) {
        return key(header)
                .matches(
                        "note|nota|notes|remarks?|comments?|commenti|osservazioni|flags?|fonte"
                                + "|source|footnotes?|annotazioni");
    }

    /** Whether a header only says that values stand below it. */
    static boolean isOfValues(String header) {
        String key = key(header);
        return key.isEmpty()
                || key.matches(
                        "((valor[ei]|values?|import[oi]|amounts?|flow value|trade value|ammontare"
                            + "|in|di|of|eur|euro|usd|gbp|us|dollars?|dollari|mln|mio|mn|meur"
                            + "|milioni|migliaia|miliardi|millions?|thousands?|billions?|mila"
                            + "|000|m|cif|fob|k|correnti|current|prezzi|prices|goods|merci|anno|year|anni|dati|provvisori|provisional|obs|value)"
                            + " ?)+");
    }

    private static Pattern word(String words) {
        return Pattern.compile("(^|.*[^a-z])(" + words + ")([^a-z].*|$)");
    }

    /** Lower case, without accents, marks of footnotes and signs between words. */
    static String key(String text) {
        String bare =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(\\s*\\([a-z0-9]{1,2}\\)|\\*+|[\u00b9\u00b2\u00b3])+$", "")
                        .replace("&", " and ")
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        return bare.startsWith("st ") ? "saint " + bare.substring(3) : bare;
    }

    static boolean isMissing(String text) {
        return text.isEmpty() || MISSING.matcher(text).matches();
    }

    static boolean isConfidential(String text) {
        return CONFIDENTIAL.matcher(text).matches();
    }

    static boolean isTotal(String text) {
        return sides(text).stream().anyMatch(t -> TOTAL.matcher(key(t)).matches());
    }

    /** What a label in two languages says in each: {@code Insgesamt / Totale}. */
    static List<String> sides(String label) {
        return label.contains(" / ") ? List.of(label.split(" / ", 2)) : List.of(label);
    }

    static boolean isUnknown(String text) {
        return UNKNOWN.matcher(key(text)).matches();
    }

    /** Whether a label is of what is left over: {@code Altri extra Ue}. */
    static boolean isRest(String label) {
        return key(label).matches("(altr[oaei]|others?|resto|rest|rimanent[ei]|remaining)\\b.*");
    }

    /** Whether a label is made of names of parts of the world only, which have no one extent. */
    static boolean isPartOfWorld(String label) {
        return key(label).matches(PARTS_OF_WORLD);
    }

    /** Whether a row isn't taken: shares, changes, balances, what is left over, what is blank. */
    static boolean isLeftRow(String label) {
        return sides(label).stream()
                .anyMatch(t -> LEFT_ROW.matcher(t.toLowerCase(Locale.ROOT).strip()).matches());
    }

    /** A header without the brackets that say in which unit its values are. */
    static String withoutUnit(String header) {
        Matcher m = BRACKETS.matcher(header);
        StringBuilder rest = new StringBuilder();
        while (m.find()) {
            boolean unit = !multipliers(m.group()).isEmpty() || !currencies(m.group()).isEmpty();
            m.appendReplacement(rest, unit ? " " : Matcher.quoteReplacement(m.group()));
        }
        String text = m.appendTail(rest).toString().strip();
        return text.isEmpty() ? header : text;
    }

    /** A text without words that say exports, imports or values. */
    static String withoutFlow(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(w -> flow(w).isEmpty() && !key(w).matches("valor[ei]|values?"))
                .collect(Collectors.joining(" "));
    }

    /** Whether a text says a unit of money and nothing else. */
    static boolean isUnitAlone(String text) {
        boolean unit = !multipliers(text).isEmpty() || !currencies(text).isEmpty();
        return unit && flow(text).isEmpty() && SheetPeriods.within(text).isEmpty();
    }

    /** Whether more words of some texts are Italian than English. */
    static boolean isItalian(String texts) {
        int italian = 0;
        int english = 0;
        for (String word : key(texts).split(" ")) {
            italian += ITALIAN.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        return italian > english;
    }

    /** Whether most of some labels name goods. */
    static boolean areGoods(Collection<String> labels) {
        long goods = labels.stream().filter(t -> GOODS.matcher(key(t)).matches()).count();
        return goods >= 2 && goods >= 0.4 * labels.size();
    }

    /** The goods of which alone a title says that the trade is; empty for none. */
    static String goods(String title) {
        Matcher m = OF_GOODS.matcher(key(title));
        String of = m.matches() ? m.group(1) : "";
        String own = of.replaceFirst(" (per|by|con|with|verso|to|dell?[aei]?|dei)\\b.*", "");
        boolean all = own.matches("(by .*|beni|merci|goods|prodotti|products)");
        return GOODS.matcher(own).matches() && !all ? own : "";
    }

    /** Whether a text is a number of a hundred, such as {@code 60,1%}. */
    static boolean isPercentage(String text) {
        return text.matches("[-+]?\\d+([.,]\\d+)? ?%");
    }

    /** Whether a total says that it is of the whole, not only of what is listed. */
    static boolean isOfAll(String text) {
        return key(text).matches("(.* )?(world|mondo|all|tutt[ei])( .*)?");
    }

    /** Whether a text is the code and name of goods, as far as that shows without a header. */
    static boolean isCodedProduct(String text) {
        Matcher coded = CODED.matcher(text);
        return coded.matches() && coded.group(1).matches(SECTION + "|[A-Z]{0,2}\\d{1,10}");
    }

    static boolean isDerived(String header) {
        return DERIVED.matcher(header.toLowerCase(Locale.ROOT)).matches();
    }

    /** The flow that a text speaks of; nothing where it speaks of both or of none. */
    static Optional<TradeFlow> flow(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[_\\s]+", " ");
        boolean out = EXPORTS.matcher(plain).matches() || plain.strip().equals("x");
        boolean in = IMPORTS.matcher(plain).matches() || plain.strip().equals("m");
        return out == in
                ? Optional.empty()
                : Optional.of(out ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
    }

    /** Whether a text speaks of exports, of imports or of both. */
    static boolean speaksOfFlow(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        return EXPORTS.matcher(plain).matches() || IMPORTS.matcher(plain).matches();
    }

    /** The flow of which a column of flows writes only letters. */
    static Optional<TradeFlow> letter(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "E", "EX", "U" -> Optional.of(TradeFlow.EXPORTS);
            case "I", "IM" -> Optional.of(TradeFlow.IMPORTS);
            default -> Optional.empty();
        };
    }

    /** Whether a text is just what a header says of a column of labels: {@code Paese}. */
    static boolean isRole(String text) {
        String key = key(text);
        return ROLES.values().stream().anyMatch(words -> words.contains(key));
    }

    /** What the header of a column of labels says it holds; empty when nothing. */
    static String role(String header) {
        String key = key(header);
        for (String role : List.of("period", "flow", "partner", "reporter", "product")) {
            if (ROLES.get(role).contains(key)) {
                return role;
            }
        }
        Set<String> words = new LinkedHashSet<>(List.of(key.split(" ")));
        for (String role : List.of("flow", "partner", "product", "reporter", "period")) {
            if (ROLES.get(role).stream().anyMatch(words::contains)) {
                return role;
            }
        }
        return "";
    }

    /** The numbers by which texts say that values are to be multiplied: 1000 for thousands. */
    static Set<Long> multipliers(String text) {
        Set<Long> found = new LinkedHashSet<>();
        String plain =
                THRESHOLD
                        .matcher(AMOUNT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
                        .replaceAll(" ");
        if (has(plain, THOUSANDS) || IN_THOUSANDS.matcher(plain).find()) {
            found.add(1_000L);
        }
        if (has(plain, MILLIONS)) {
            found.add(1_000_000L);
        }
        if (has(plain, "miliardi|billions?|milliards?|milliarden|mld|mrd|bn")) {
            found.add(1_000_000_000L);
        }
        return found;
    }

    /** Whether a text says that values are in a currency without thousands or millions. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches() && multipliers(text).isEmpty();
    }

    /** The currencies that texts name; a rate between two names none. */
    static Set<String> currencies(String text) {
        Set<String> found = new LinkedHashSet<>();
        String plain = text.toLowerCase(Locale.ROOT);
        if (plain.matches("(?s).*\\b(exchange rate|tasso di cambio|cambio medio|rate used)\\b.*")) {
            return found;
        }
        String foreign = "(australian|canadian|new zealand|hong kong|singapore) dollars?";
        if (has(plain, "euros?|eur|meur|mio eur") || plain.contains("\u20ac")) {
            found.add("EUR");
        }
        if (has(plain, "australian dollars?|aud|a\\$|dollari australiani")) {
            found.add("AUD");
        } else if (has(plain, "us dollars?|dollari|usd|us\\$")
                || has(plain, "dollars?") && !has(plain, foreign)
                || plain.matches(".*(^|[^\\p{L}])\\$.*")) {
            found.add("USD");
        }
        if (has(plain, "sterline|gbp|pounds sterling") || plain.contains("\u00a3")) {
            found.add("GBP");
        }
        if (has(plain, "chf|franchi svizzeri|swiss francs?")) {
            found.add("CHF");
        }
        return found;
    }

    /** Whether a text speaks of weights or pieces, which aren't money. */
    static boolean isQuantity(String text) {
        return has(
                text.toLowerCase(Locale.ROOT),
                "tonnellate|tonnes?|tons|kg|chilogrammi|quintali|quantit\u00e0|q\\.?t\u00e0|q\\.?li|quantity|quantities|pezzi|litri|litres|m3|m2|mq|volum[ei]|hl|ettolitri|hectolitres|square"
                    + " (metres|meters)|net mass|net weight|peso netto");
    }

    /** Whether a text is a unit that some rows may be in: money, a weight, a share. */
    static boolean isUnit(String text) {
        return !currencies(text).isEmpty() || !isMoney(text);
    }

    /** Whether values in a unit are money, not weights, pieces, shares or prices of a kilogram. */
    static boolean isMoney(String text) {
        return !isQuantity(text)
                && !isOfOtherNumbers(text)
                && !isOfShares(text)
                && !text.strip()
                        .matches("(?i)%|\u2030|n\\.?|numero|number|indice|index|ratio|units?");
    }

    /** Whether one of some words stands in a text; each list of words is compiled once. */
    private static boolean has(String plain, String words) {
        return LISTS.computeIfAbsent(
                        words, w -> Pattern.compile("(^|[^\\p{L}])(" + w + ")([^\\p{L}]|$)"))
                .matcher(plain)
                .find();
    }
}
