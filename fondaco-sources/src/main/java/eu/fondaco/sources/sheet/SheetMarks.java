// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks that stand for a number or beside one, with the meaning that the sheet's legend gives them:
 * {@code - nil}, {@code .. under half the unit}, {@code p provisional}. Without a legend a dash,
 * two points and the like stand for a number that isn't known, never for zero.
 */
final class SheetMarks {

    /** What a mark says. */
    enum Meaning {
        /** No trade: zero. */
        NIL,
        /** Neither zero nor known: less than half the unit. */
        SMALL,
        CONFIDENTIAL,
        MISSING,
        PROVISIONAL,
        REVISED,
        /** A footnote. */
        NONE
    }

    /**
     * A cell as its marks let it be read.
     *
     * @param number what is left of its text without marks; empty where it holds no number
     * @param meaning of the mark
     */
    record Marked(String number, Meaning meaning) {}

    /** The words of legends, by what they say. */
    private static final Map<Meaning, Pattern> WORDS =
            Stream.of(
                            Meaning.NIL,
                            Meaning.SMALL,
                            Meaning.CONFIDENTIAL,
                            Meaning.MISSING,
                            Meaning.PROVISIONAL,
                            Meaning.REVISED)
                    .collect(
                            Collectors.toMap(
                                    m -> m,
                                    m ->
                                            Pattern.compile(
                                                    "(^|[^\\p{L}])"
                                                            + WordLists.of(
                                                                    "legend-"
                                                                            + m.name()
                                                                                    .toLowerCase(
                                                                                            Locale
                                                                                                    .ROOT)))));

    private static final Pattern SETTLED = WordLists.whole("settled");
    private static final Pattern NOTE =
            Pattern.compile(WordLists.of("note") + "(?![a-z]).*", Pattern.DOTALL);

    private static final String SIGN =
            "[-\u2013\u2014]|\\.{2,4}|\u2026|:|/|\u00a7|#|~|\u2020|[.0](?=\\s*=)";
    private static final String LETTER = "[a-z]{1,2}|\\*{1,3}|0[*a-z]";

    /** Letters or numbers that a legend says stand for exports or imports. */
    private static final Pattern FLOW =
            Pattern.compile(
                    "(?<![\\p{L}\\d])([\\p{L}\\d]{1,3})\\s*[=:]\\s*([^,;=:.()]*(?:\\([^)]*\\))?)");

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:^|(?<=\\s\\s)|(?<=[;,.(\u00ab\"'\\[] ?)|(?<=[;,.:]"
                            + " ))(?:[(\u00ab\"'\\[]|\u00ab ?)?("
                            + SIGN
                            + "|"
                            + LETTER
                            + "|[a-z]{2,6}\\.(?=\\s*=)|n[./]?[adcr]\\.?)(?:[)\u00bb\"'\\]]|\\s?\u00bb)?\\s*[=:]?\\s+(?=\\p{L})"
                            + "([^;()]{3,70})");

    private static final String BESIDE_WORD =
            "(?:dati |data |figures )?" + WordLists.of("beside") + "(?: data| figures)?";

    private static final Pattern BESIDE =
            Pattern.compile(
                    "([-+(]?[$\u20ac\u00a3]? ?\\d[\\d.,'\u2019 ]*?\\)?)\\s*"
                            + "(?:[(\\[]([a-z]{1,2}|[PR]|\\d|"
                            + BESIDE_WORD
                            + ")[)\\]]|([a-z]{1,2}|[PR]|[A-Z][a-z]|\\*{1,3})|[\u00b9\u00b2\u00b3\u2070-\u2079][)\u207e]?)");

    /** Footnote marks at the end of a label: {@code (1)}, {@code (provv.)}; not {@code UE (27)}. */
    private static final Pattern END =
            Pattern.compile(
                    "\\s*(?:[(\\[](?!(?:15|27|28)[)\\]])([a-z0-9*]{1,2}|note \\d{1,2}|(?:"
                            + BESIDE_WORD
                            + ")(?: ?/ ?(?:"
                            + BESIDE_WORD
                            + "))?)[)\\]]|(\\*+)|[\u00b9\u00b2\u00b3\u2070-\u2079][)\u207e]?|(?<=[\\p{L}\\s])\\d{1,2}\\)|(?<=^(?:19|20)\\d\\d|["
                            + " _/-](?:19|20)\\d\\d)/?([pr]))$",
                    Pattern.CASE_INSENSITIVE);

    /** A letter after a blank at the end of a label. */
    private static final Pattern FLAGGED = Pattern.compile("(.*[\\p{L}\\d.]) +([a-z])");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern DASH = Pattern.compile("-{1,3}|[\u2013\u2014]");
    private static final Pattern POINTS = Pattern.compile("\\.{3,}|\u2026");
    private static final Pattern SENTINEL = Pattern.compile("-9{3,6}");
    private static final Pattern SECRET = Pattern.compile("(?i): ?c");
    private static final Pattern UNKNOWN = Pattern.compile("(?i): ?[a-z]");
    private static final Pattern BELOW = Pattern.compile("[<\u2264] ?\\d[\\d.,]*");

    private final Map<String, Meaning> legend = new HashMap<>();
    private final Map<String, TradeFlow> flows = new HashMap<>();

    /** Marks of which the legend says something that leaves a number what it is. */
    private final Set<String> noted = new HashSet<>();

    /** Which rows hold data, by the sheet they stand in, as far as that was asked. */
    private final Map<SheetGrid, Map<Integer, Boolean>> data = new HashMap<>();

    /** Reads the legends among some texts. */
    SheetMarks(Collection<String> texts) {
        for (String text : texts) {
            Matcher m = ENTRY.matcher(SheetWords.folded(text));
            int from = 0;
            while (m.find(from)) {
                Meaning meaning = meaning(m.group(2));
                boolean sign = m.group(1).matches(SIGN);
                if (meaning != null && !(sign && isBeside(meaning))) {
                    boolean secret =
                            m.group(2).startsWith("suppress")
                                    && (m.group(1).equals("c") || isOfSecrets(m.group(2)));
                    legend.putIfAbsent(mark(m.group(1)), secret ? Meaning.CONFIDENTIAL : meaning);
                }
                if (meaning == null && MoneyWords.multipliers(m.group(2)).isEmpty()) {
                    noted.add(mark(m.group(1)));
                }
                from = m.end(1);
            }
            Matcher way = FLOW.matcher(text);
            while (way.find()) {
                SheetWords.flow(way.group(2))
                        .ifPresent(f -> flows.putIfAbsent(mark(way.group(1)), f));
            }
        }
    }

    /** The flow that a legend says a mark stands for. */
    Optional<TradeFlow> flow(String text) {
        return Optional.ofNullable(flows.get(mark(text)));
    }

    /** The flag that a remark such as {@code provvisorio} gives to its row: P, R or nothing. */
    static String remark(String text) {
        Meaning meaning = meaning(SheetWords.folded(text).strip());
        return meaning == null || text.split(" ").length > 3 ? "" : status(meaning);
    }

    /** Whether a text says only how sure a number is: {@code provvisorio}, {@code definitivo}. */
    static boolean isRemark(String text) {
        return SETTLED.matcher(SheetWords.key(text)).matches() || !remark(text).isEmpty();
    }

    private static boolean isBeside(Meaning meaning) {
        return meaning == Meaning.PROVISIONAL || meaning == Meaning.REVISED;
    }

    /** The meaning that comes first in a phrase, up to where the next entry may begin. */
    private static Meaning meaning(String phrase) {
        String own = phrase.split("\\s{2,}|, \\S{1,3} ?[=:]|\\. ")[0];
        Meaning first = null;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<Meaning, Pattern> e : WORDS.entrySet()) {
            Matcher m = e.getValue().matcher(own);
            if (m.find() && m.start() < at) {
                at = m.start();
                first = e.getKey();
            }
        }
        boolean nil = WORDS.get(Meaning.NIL).matcher(own).find();
        boolean small = WORDS.get(Meaning.SMALL).matcher(own).find();
        return nil && small ? Meaning.NIL : first; // nothing at the precision of the table
    }

    /** Whether a phrase, that says first that a number isn't there, says that it is secret. */
    private static boolean isOfSecrets(String phrase) {
        return WORDS.get(Meaning.CONFIDENTIAL).matcher(phrase.split("\\. ")[0]).find();
    }

    private static String mark(String text) {
        String plain = BRACKETS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        return DASH.matcher(plain).matches()
                ? "-"
                : POINTS.matcher(plain).matches() ? "..." : plain;
    }

    /** What a cell holds. */
    Marked read(SheetCell cell) {
        String text = cell.text();
        if (text.equals("0") && legend.get("0") == Meaning.SMALL) {
            return new Marked("", Meaning.SMALL);
        }
        if (isSentinel(text)) {
            return new Marked("", Meaning.MISSING);
        }
        return cell.number() != null
                ? new Marked(cell.text(), Meaning.NONE)
                : read.of(text, this::worked);
    }

    private final Remembered<Marked> read = new Remembered<>();

    private Marked worked(String text) {
        Meaning said = legend.get(mark(text));
        if (said != null && said != Meaning.NONE && !isBeside(said)) {
            return new Marked("", said);
        }
        if (SheetWords.isConfidential(text) || SECRET.matcher(text).matches()) {
            return new Marked("", Meaning.CONFIDENTIAL);
        }
        if (SheetWords.isMissing(text) || UNKNOWN.matcher(text).matches()) {
            return new Marked("", Meaning.MISSING);
        }
        if (BELOW.matcher(text).matches()) {
            return new Marked("", Meaning.SMALL);
        }
        if (SheetWords.isNumber(text)) {
            return new Marked(text, Meaning.NONE);
        }
        Matcher m = BESIDE.matcher(text);
        if (m.matches()) {
            String letter = m.group(2) != null ? m.group(2) : m.group(3);
            boolean note = m.group(2) != null && noted.contains(letter);
            Meaning beside = letter == null || note ? Meaning.NONE : beside(letter);
            if (beside != null) {
                return new Marked(m.group(1).strip(), beside);
            }
        }
        return new Marked("", Meaning.NONE);
    }

    /** Whether a number stands for none, as files for statistical programs have it. */
    static boolean isSentinel(String text) {
        return SENTINEL.matcher(text).matches();
    }

    /** Whether a flag in a column of its own says that the value beside it is confidential. */
    boolean isSecret(String flag) {
        return flag.equals("c") || legend.get(mark(flag)) == Meaning.CONFIDENTIAL;
    }

    /** What a letter beside a number says; null where it may say anything, such as millions. */
    private Meaning beside(String letter) {
        Meaning said = legend.get(letter.toLowerCase(Locale.ROOT));
        if (said != null) {
            return isBeside(said) ? said : null;
        }
        if (letter.length() > 2) {
            return letter.startsWith("r") ? Meaning.REVISED : Meaning.PROVISIONAL;
        }
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "p" -> Meaning.PROVISIONAL;
            case "r" -> Meaning.REVISED;
            default -> letter.matches("\\d|\\*+|[ab]") ? Meaning.NONE : null;
        };
    }

    /** Whether a row holds data by these marks, looked up or worked out. */
    boolean isData(SheetGrid grid, int row, BooleanSupplier find) {
        Map<Integer, Boolean> rows = data.computeIfAbsent(grid, g -> new HashMap<>());
        Boolean known = rows.get(row);
        if (known == null) {
            known = find.getAsBoolean();
            rows.put(row, known);
        }
        return known;
    }

    boolean isNumber(SheetCell cell) {
        return !cell.isEmpty() && !read(cell).number().isEmpty();
    }

    /** Whether a cell holds a mark instead of a number. */
    boolean isMark(SheetCell cell) {
        Meaning meaning = read(cell).meaning();
        return !cell.isEmpty() && !isNumber(cell) && meaning != Meaning.NONE;
    }

    /** A label without its footnote marks. */
    static String bare(String label) {
        String bare = timed(label.strip());
        for (int i = 0; i < 3 && END.matcher(bare).find(); i++) {
            bare = END.matcher(bare).replaceFirst("");
        }
        return bare;
    }

    /** A label whose last letter, that flags a time, stands in brackets: {@code March (p)}. */
    private static String timed(String label) {
        Matcher m = FLAGGED.matcher(label);
        return m.matches() && SheetPeriods.isTime(m.group(1))
                ? m.group(1) + " (" + m.group(2) + ")"
                : label;
    }

    /** The flag that marks at the end of a label give to its cells: P, R or nothing. */
    String status(String label) {
        String rest = timed(SheetWords.folded(label).strip());
        for (int i = 0; i < 3; i++) {
            Matcher m = END.matcher(rest);
            if (!m.find()) {
                break;
            }
            String mark =
                    Stream.of(m.group(1), m.group(2), m.group(3))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("");
            Meaning said = legend.get(mark(mark));
            if (said == Meaning.PROVISIONAL || mark.matches("p|(dati )?prov.*|(dati )?prel.*")) {
                return "P";
            }
            if (said == Meaning.REVISED
                    || mark.matches("r|(dati )?rev.*|(dati )?rivist.*|(dati )?rettif.*")) {
                return "R";
            }
            rest = rest.substring(0, m.start());
        }
        return "";
    }

    static String status(Meaning meaning) {
        return switch (meaning) {
            case PROVISIONAL -> "P";
            case REVISED -> "R";
            default -> "";
        };
    }

    /** Whether a text explains marks or says where numbers come from. */
    static boolean isNote(String text) {
        return NOTE.matcher(SheetWords.folded(text).strip()).matches();
    }
}
