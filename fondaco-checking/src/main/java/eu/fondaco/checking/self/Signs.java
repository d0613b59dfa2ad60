// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that say which way something went, against the sign of the number behind them: "a fall in
 * sales to both, the EU (+1.5%) and others (-2.0%)"; and against two levels: "edged down to 65.2
 * from 64.1".
 */
final class Signs {

    private static final int NEAR = 16;
    private static final Comparator<Pattern> LONGEST =
            Comparator.comparingInt(p -> -p.pattern().length());

    /** A number with a sign in a bracket. */
    private static final Pattern ASIDE = Pattern.compile("\\(([+\u2212\u2013-])\\d[^()]*\\)");

    private final Ledger ledger;
    private final Pattern up;
    private final Pattern down;
    private final Pattern ends;
    private final List<Pattern> known = new ArrayList<>();
    private final Pattern to;
    private final Pattern coins;
    private final Pattern from;

    private Signs(Ledger ledger) {
        this.ledger = ledger;
        TellingWords words = ledger.sizes.words;
        up = words.words("ledger-up");
        down = words.words("ledger-down");
        ends = words.before("ledger-ranked");
        known.add(words.exports);
        known.add(words.imports);
        ledger.halves.forEach(pair -> pair.stream().sorted(LONGEST).forEach(known::add));
        known.add(words.words("ledger-small"));
        to = words.before("grown-to");
        from = words.before("made-from");
        coins = words.words("coins");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Signs signs = new Signs(ledger);
        List<Clash> out = new ArrayList<>();
        Told last = null;
        for (Told t : ledger.all) {
            Clash clash = t.isCell() ? null : signs.clash(t, last);
            out.addAll(clash == null ? List.of() : List.of(clash));
            last = t;
        }
        return out;
    }

    private Clash clash(Told t, Told last) {
        int sign = ledger.sign(t.size());
        if (t.is(Is.CHANGE) && sign != 0 && t.size().lead().stripTrailing().endsWith("(")) {
            return word(t, sign);
        }
        boolean two = last != null && last.sentence() == t.sentence() && t.is(Is.LEVEL);
        return two && last.is(Is.LEVEL) && last.isOfUnit(t) ? pair(last.size(), t.size()) : null;
    }

    /** The last word of a way before a number, where nothing new begins between. */
    private Clash word(Told t, int sign) {
        String text = t.size().s().text().substring(0, t.size().start());
        int rises = Reader.last(up, text);
        int falls = Reader.last(down, text);
        int at = Math.max(rises, falls);
        int way = Integer.compare(rises, falls);
        if (at < 0 || way == sign) {
            return null;
        }
        Matcher m = (way > 0 ? up : down).matcher(text);
        m.find(at);
        boolean ranked = ends.matcher(text.substring(0, m.start())).find();
        return ranked || !isOfAll(text.substring(m.end()), way)
                ? null
                : new Clash(
                        "direction",
                        t.size().s().span(m.start(), m.end()),
                        t.span(),
                        Say.told("signs.word-and-sign", m.group(), t.words()));
    }

    /**
     * Whether all that stands between is names, flows and small words, and brackets that go the way
     * that was said.
     */
    private boolean isOfAll(String between, int way) {
        String text = between.stripTrailing().replaceFirst("\\($", "");
        Matcher aside = ASIDE.matcher(text);
        while (aside.find()) {
            boolean minus = aside.group(1).matches("[\u2212\u2013-]");
            if (minus != way < 0) {
                return false;
            }
        }
        text = aside.replaceAll(" ");
        for (Pattern known : known) {
            text = known.matcher(text).replaceAll(" ");
        }
        return text.replaceAll("\\p{Lu}[\\p{L}'-]*", " ").matches("[\\s,']*");
    }

    /** "Edged up to 63.9 from 64.0": printed alike, the lesser is less. */
    private Clash pair(Size a, Size b) {
        boolean told = to.matcher(a.lead()).find() && from.matcher(b.lead()).find();
        boolean plain = !a.hedged() && !b.hedged() && ledger.sizes.isCoin(a);
        if (!told || !plain || a.step() != b.step() || a.isWords()) {
            return null;
        }
        if (coins.matcher(a.lead()).find()) {
            return null; // a dollar that costs more may be told as less
        }
        String lead = a.lead().stripTrailing();
        String last = lead.substring(Math.max(0, lead.length() - NEAR));
        int way = Integer.compare(Reader.last(up, last), Reader.last(down, last));
        int went = Double.compare(a.high(), b.high());
        return way == 0 || went == 0 || way == went
                ? null
                : new Clash(
                        "direction",
                        a.span(),
                        b.span(),
                        Say.told(
                                way > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls",
                                b.words(),
                                a.words()));
    }
}
