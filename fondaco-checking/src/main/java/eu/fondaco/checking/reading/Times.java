// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interim. */
final class Times {

    record Hit(int from, int to, TimeRef time) {}

    private static final String YR = "(?:19[5-9]\\d|20[0-4]\\d)";
    private static final String YY =
            "(?: ?(?:,|of|in|del|dell'|nel|di|/|dell' anno|del l'anno) ?)?(?: ?(" + YR + "))?";
    private static final Map<String, Integer> MON = new HashMap<>();
    private static final Map<String, Integer> ORD = new HashMap<>();

    static {
        String[] m =
                ("january gennaio february febbraio march marzo april aprile may maggio june giugno"
                            + " july luglio august agosto september settembre october ottobre november"
                            + " novembre december dicembre")
                        .split(" ");
        for (int i = 0; i < m.length; i++) {
            MON.put(m[i], i / 2);
            MON.putIfAbsent(m[i].substring(0, 3), i / 2);
        }
        String[] o =
                ("first 1 second 2 third 3 fourth 4 1st 1 2nd 2 3rd 3 4th 4 closing 4 last 4 final 4"
                            + " primo 1 secondo 2 terzo 3 quarto 4 ultimo 4 i 1 ii 2 iii 3 iv 4 1 1 2 2"
                            + " 3 3 4 4 opening 1 spring 2 summer 3 autumn 4 winter 1 primaverile 2"
                            + " estivo 3 autunnale 4 invernale 1 primi 1")
                        .split(" ");
        for (int i = 0; i < o.length; i += 2) {
            ORD.put(o[i], Integer.parseInt(o[i + 1]));
        }
    }

    private static final String MP = String.join("|", MON.keySet());

    private static final Map<String, Pattern> RX = new java.util.LinkedHashMap<>();

    private static void rx(String k, String p) {
        RX.put(k, Pattern.compile("(?<![\\p{L}\\d])(?:" + p + ")(?![\\p{L}\\d])"));
    }

    static {
        rx(
                "day",
                "\\d{1,2} ?(?:st|nd|rd|th|°)? (?:"
                        + MP
                        + ")\\.?(?: ?,? ?"
                        + YR
                        + ")?|(?:"
                        + MP
                        + ")\\.? \\d{1,2} ?,? ?"
                        + YR
                        + "|\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}");
        rx(
                "q",
                "(first|second|third|fourth|1 ?st|2 ?nd|3 ?rd|4 ?th|closing|final|opening|spring|summer)[ -]{1,3}quarter"
                        + YY);
        rx("q0", "q ?([1-4])" + YY);
        rx("q1", "(primo|secondo|terzo|quarto|ultimo|i|ii|iii|iv|1|2|3|4) ?[°ºo]? ?trim(?:estre|\\.)" + YY);
        rx("q2", "trimestre (estivo|primaverile|autunnale|invernale)" + YY);
        rx("h", "(first|second|1 ?st|2 ?nd)[ -]{1,3}half" + YY);
        rx("h0", "h ?([12])" + YY);
        rx("h1", "(primo|secondo|i|ii|1|2) ?[°ºo]? ?sem(?:estre|\\.)" + YY);
        rx("h2", "(first) six months" + YY);
        rx("h3", "(primi) (?:sei|6) mesi" + YY);
        rx("n9", "(?:first nine months|nine months|primi (?:nove|9) mesi|nove mesi|9 ?m)" + YY);
        rx("n3", "(?:primi (?:tre|3) mesi|first three months)" + YY);
        rx("to3", "(?:three months (?:to|ending|ended)|quarter (?:to|ending|ended)) (" + MP + ")" + YY);
        rx(
                "mm",
                "(?:tra|fra|da|between|from)? ?("
                        + MP
                        + ")\\.? ?(?:-|–|/|e|a|and|to|al|through) ?("
                        + MP
                        + ")"
                        + YY);
        rx("span", "(" + YR + ") ?[-–/] ?(" + YR + "|\\d\\d)");
        rx("year", "(?<![.,$€])(" + YR + ")(?! ?[%]| ?[.,]\\d)");
        rx("year2", "' ?(\\d\\d)(?! ?['.,%]\\d)");
        rx(
                "back12",
                "(?:a|one|the) year (?:earlier|before|ago|previous)|un anno (?:prima|fa)|anno"
                    + " (?:precedente|prima)|year before|previous year|preceding (?:year|one)|l' ?anno"
                    + " prima|stesso periodo|corrispondente periodo|same (?:period|months|quarter)|su"
                    + " base annua|tendenzial[ei]|year[ -]{1,3}on[ -]{1,3}year|y ?/ ?y|in un anno|su un"
                    + " anno fa|a ?/ ?a|yoy|on the year");
        rx(
                "backq",
                "(?:previous|preceding) (?:quarter|three months)|trimestre precedente|tre mesi"
                        + " precedenti|quarter before|congiuntural[ei]");
        rx("lasty", "last year|lo scorso anno|l' ?anno scorso|scorso anno");
        rx("covid", "pre[ -]{1,3}covid|before (?:the )?(?:covid|pandemic)|prima della pandemia");
        rx(
                "backn",
                "(\\w+) years? (?:ago|earlier|before|previously)|(\\w+) anni (?:fa|prima|or"
                        + " sono)|(?:over|past|last|negli ultimi) (\\w+) (?:years|anni)");
    }

    static List<Hit> in(List<Token> tokens) {
        StringBuilder s = new StringBuilder();
        int[] at = new int[tokens.stream().mapToInt(t -> t.norm().length() + 1).sum() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.space() && s.length() > 0) {
                at[s.length()] = i;
                s.append(' ');
            }
            for (char c : t.fold().toCharArray()) {
                at[s.length()] = i;
                s.append(c);
            }
        }
        boolean[] used = new boolean[tokens.size()];
        List<Hit> out = new ArrayList<>();
        for (Map.Entry<String, Pattern> e : RX.entrySet()) {
            Matcher m = e.getValue().matcher(s);
            while (m.find()) {
                int from = at[m.start()];
                if (s.charAt(m.start()) == ' ') {
                    from = at[m.start() + 1];
                }
                int to = at[m.end() - 1] + 1;
                boolean free = true;
                for (int i = from; i < to; i++) {
                    free &= !used[i];
                }
                TimeRef ref = free ? ref(e.getKey(), m) : null;
                if (ref != null) {
                    for (int i = from; i < to; i++) {
                        used[i] = true;
                    }
                    out.add(new Hit(from, to, ref));
                }
            }
        }
        out.sort(java.util.Comparator.comparingInt(Hit::from));
        return out;
    }

    private static int ord(String g) {
        return ORD.getOrDefault(g.replace(" ", ""), 1);
    }

    private static TimeRef ref(String k, Matcher m) {
        String last = m.groupCount() == 0 ? null : m.group(m.groupCount());
        switch (k) {
            case "day":
                return TimeRef.of(TimeRef.Kind.DAY);
            case "q":
            case "q0":
            case "q1":
            case "q2":
                return part(last, (ord(m.group(1)) - 1) * 3, 3);
            case "h":
            case "h0":
            case "h1":
            case "h2":
            case "h3":
                return part(last, (ord(m.group(1)) - 1) * 6, 6);
            case "n9":
                return part(last, 0, 9);
            case "n3":
                return part(last, 0, 3);
            case "to3":
                return part(last, Math.max(0, MON.get(m.group(1)) - 2), 3);
            case "mm":
                int a = MON.get(m.group(1));
                int b = MON.get(m.group(2));
                return b < a ? null : part(last, a, b - a + 1);
            case "span":
                int f = Integer.parseInt(m.group(1));
                int l =
                        Integer.parseInt(
                                m.group(2).length() == 4
                                        ? m.group(2)
                                        : m.group(1).substring(0, 2) + m.group(2));
                return l > f ? TimeRef.span(f, l) : null;
            case "year":
                return TimeRef.of(Period.year(Integer.parseInt(m.group(1))));
            case "year2":
                int y = Integer.parseInt(m.group(1));
                return TimeRef.of(Period.year(y > 50 ? 1900 + y : 2000 + y));
            case "back12":
                return TimeRef.back(12);
            case "backq":
                return TimeRef.back(0);
            case "lasty":
                return TimeRef.of(TimeRef.Kind.LAST_YEAR);
            case "covid":
                return TimeRef.of(Period.year(2019));
            default:
                for (int i = 1; i <= 3; i++) {
                    String w = m.group(i);
                    if (w != null) {
                        int n = number(w);
                        return n < 1 || n > 60 ? null : TimeRef.back(12 * n);
                    }
                }
                return null;
        }
    }

    private static int number(String w) {
        if (w.matches("\\d{1,2}")) {
            return Integer.parseInt(w);
        }
        List<String> en = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        List<String> it = List.of("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici");
        int i = Math.max(en.indexOf(w), it.indexOf(w));
        return i + 1;
    }

    private static TimeRef part(String year, int month, int months) {
        return year == null
                ? TimeRef.part(month, months)
                : TimeRef.of(new Period(Integer.parseInt(year) * 12 + month, months));
    }
}
