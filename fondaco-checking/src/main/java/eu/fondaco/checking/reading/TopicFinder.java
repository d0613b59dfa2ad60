// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who and when a document is about: whose trade, of which year, which way, of which goods.
 */
final class TopicFinder {

    private final Catalog catalog;
    private final Holdings holdings;
    private final Lexicon lexicon;

    TopicFinder(Catalog catalog, Holdings holdings, Lexicon lexicon) {
        this.catalog = catalog;
        this.holdings = holdings;
        this.lexicon = lexicon;
    }

    /** Who and when a document is about, from its title and first sentences. */
    Topic find(List<ReadSentence> sentences, LocalDate published) {
        Topic topic = new Topic(holdings);
        topic.published = published == null ? 0 : published.getYear();
        Roles roles = new Roles(topic);
        String weak = null;
        String strong = null;
        String own = null;
        String group = null;
        int seen = 0;
        boolean opened = false;
        for (ReadSentence s : sentences) {
            boolean heading = s.block().kind() == Kind.HEADING;
            seen++;
            for (Item i : s.items()) {
                if (group == null
                        && strong == null
                        && seen <= 4
                        && i.isArea()
                        && holdings.isEveryReporter(roles.code(i))
                        && holdings.isGroup(roles.code(i))) {
                    group = roles.code(i);
                }
                if (group != null
                        && strong == null
                        && i.is("group")
                        && s.items().stream()
                                .anyMatch(
                                        k ->
                                                k.is("flow.exports")
                                                        && k.from < i.from
                                                        && i.from - k.from <= 4)
                        && s.items().stream().noneMatch(k -> k.isNum() && k.from < i.from)) {
                    strong = group;
                }
                boolean stated = published != null || heading || s == sentences.get(0);
                if (stated
                        && i.isWhen()
                        && i.when.cue() == When.Cue.IN
                        && i.when.period() != null
                        && i.when.period().isYear()
                        && held(i.when.period())
                        && (published == null
                                || i.when.period().firstYear() < published.getYear()
                                || topic.period == null)
                        && (topic.period == null
                                || i.when.period().compareTo(topic.period) > 0
                                || published != null
                                        && topic.period.firstYear() >= published.getYear())) {
                    topic.period = i.when.period();
                }
                opened |= topic.period != null && (heading || s == sentences.get(0));
                TradeFlow flow = Roles.flowOf(i);
                if (!topic.flowFound
                        && (flow == TradeFlow.EXPORTS || flow == TradeFlow.IMPORTS)
                        && i.isAny("flow.exports", "flow.imports", "verb.sell", "verb.buy")) {
                    topic.flow = flow;
                    topic.flowFound = true;
                }
                if (i.isArea() && mine(s, i) && holdings.isReporter(roles.code(i))) {
                    own = roles.code(i);
                }
                if (i.isArea() && weak != null && seen <= 5 && namesake(weak, roles.code(i))) {
                    weak =
                            roles.code(
                                    i); // "Valencia": a text that goes on about the region of that
                    // name
                }
                if (i.isArea() && strong == null) {
                    String code = roles.code(i);
                    if (!holdings.isReporter(code)
                            || code.equals(Area.WORLD)
                            || holdings.areas().find(code).map(a -> a.isGroup()).orElse(false)) {
                        continue;
                    }
                    Clause c = new Clause(s);
                    boolean goodsOf =
                            heading
                                    && i.adjective
                                    && s.items().stream()
                                            .anyMatch(
                                                    p ->
                                                            p.isProduct()
                                                                    && (p.from == i.to
                                                                            || p.to
                                                                                    == i.from)); // a title "Valdorian footwear abroad"
                    if (goodsOf || owns(c, i, code, roles)) {
                        strong = code;
                    } else if (weak == null
                            && !dateline(s, i)
                            && !(besideSubject(s, i, code, roles))
                            && (heading || !roles.isUniverse(i, c))) {
                        weak = code;
                    }
                }
            }
        }
        strong = own != null ? own : strong;
        weak = own != null ? own : weak;
        boolean onlyReporters = !holdings.hasPartners();
        String chosen =
                strong == null
                                || onlyReporters
                                        && weak != null
                                        && !strong.equals(weak)
                                        && !holdings.isPartOf(strong, weak)
                                        && weakFirst(sentences, weak, strong, roles)
                        ? weak
                        : strong;
        String titled = own == null ? titleGroup(sentences, roles) : null;
        titled =
                titled == null && own == null && !holdings.hasPartners()
                        ? firstWhole(sentences, roles)
                        : titled;
        chosen =
                own != null
                        ? chosen
                        : mostSpokenOf(
                                sentences, titled != null ? titled : chosen, titled != null, roles);
        String home = holdings.home();
        boolean about =
                !home.isEmpty()
                        && sentences.stream()
                                .limit(4)
                                .flatMap(s -> s.items().stream())
                                .anyMatch(i -> i.isArea() && i.areas.contains(home));
        if (about) {
            chosen = home;
        }
        if (chosen == null && !holdings.home().isEmpty()) {
            chosen = holdings.home();
        }
        topic.reporter = chosen == null ? null : Codes.of(chosen);
        topic.self = self(chosen);
        Integer known = published == null ? null : holdings.years().floor(published.getYear() - 1);
        topic.latest =
                known == null
                        ? 0
                        : Math.max(known, topic.period == null ? 0 : topic.period.firstYear());
        boolean stale =
                !opened
                        && known != null
                        && topic.period != null
                        && topic.period.firstYear() <= known - 3;
        topic.period =
                stale
                        ? Period.year(known)
                        : topic.period; // an old year named in passing isn't what the text is about
        topic.product = product(sentences);
        topic.flow =
                !topic.flowFound && holdings.onlyFlow() != null ? holdings.onlyFlow() : topic.flow;
        boolean lastYear =
                sentences.stream()
                        .flatMap(s -> s.items().stream())
                        .anyMatch(
                                i ->
                                        i.is("time.lastyear")
                                                && !i.categories.isEmpty()
                                                && i.isWhen()
                                                && i.when.cue() == When.Cue.DATE);
        if (published != null && lastYear && holdings.years().contains(published.getYear() - 1)) {
            topic.period = Period.year(published.getYear() - 1);
        }
        if (topic.period == null && published != null && !holdings.years().isEmpty()) {
            Integer year = holdings.years().floor(published.getYear() - 1);
            topic.period = year == null ? null : Period.year(year);
        } else {
            topic.periodStated = topic.period != null;
        }
        return topic;
    }

    /** "My region, Lazio": whose text it is. */
    private static boolean mine(ReadSentence s, Item area) {
        if (area.adjective
                && s.items().stream()
                        .anyMatch(
                                w ->
                                        w.is("we")
                                                && w.to == area.from
                                                && s.lexicon()
                                                        .says(
                                                                s.tokens().get(w.from),
                                                                "we.person"))) {
            return true; // "we Andalusians"
        }
        return s.items().stream()
                .anyMatch(
                        w ->
                                w.is("we")
                                                && w.to <= area.from
                                                && area.from - w.to <= 3
                                                && s.items().stream()
                                                        .anyMatch(
                                                                k ->
                                                                        k.isAny("kind", "self")
                                                                                && k.from >= w.from
                                                                                && k.to
                                                                                        <= area.from)
                                        || w.is("self")
                                                && w.to - w.from > 1
                                                && s.lexicon().says(s.tokens().get(w.from), "our")
                                                && w.to <= area.from
                                                && area.from - w.to <= 1);
    }

    /** Whether an area is the larger one that a part of it shares its name with. */
    private boolean namesake(String part, String whole) {
        if (part.equals(whole) || !holdings.isPartOf(part, whole) || !holdings.isReporter(whole)) {
            return false;
        }
        String name = catalog.areas().get(part).name().en().split("[ (,]")[0];
        return name.length() >= 5
                && catalog.areas()
                        .get(whole)
                        .name()
                        .en()
                        .contains(name.substring(0, name.length() - 1));
    }

    /**
     * The group of all reporters that a title names with no single area beside it: "Trade between
     * the provinces of Valdoria"; null for none.
     */
    private String titleGroup(List<ReadSentence> sentences, Roles roles) {
        ReadSentence title = sentences.isEmpty() ? null : sentences.get(0);
        if (title == null || title.items().stream().anyMatch(Clauses::isAnchor)) {
            return null;
        }
        List<String> named =
                title.items().stream().filter(Item::isArea).map(roles::code).distinct().toList();
        return named.size() == 1
                        && holdings.isGroup(named.get(0))
                        && holdings.isEveryReporter(named.get(0))
                        && title.items().stream()
                                .noneMatch(i -> i.isArea() && beside(new Clause(title), i))
                ? named.get(0)
                : null;
    }

    /**
     * "Exports of the Italian regions come to 600 billion", as the first statement: the whole that
     * the parts make; null for none.
     */
    private String firstWhole(List<ReadSentence> sentences, Roles roles) {
        ReadSentence first =
                sentences.stream()
                        .filter(s -> s.items().stream().anyMatch(Clauses::isAnchor))
                        .findFirst()
                        .orElse(null);
        if (first == null || first.table()) {
            return null;
        }
        if (first.items().stream().noneMatch(i -> i.isArea() && !i.is("we"))
                && first.items().stream().anyMatch(i -> i.is("national"))) {
            return wholeBefore(
                    sentences, first,
                    roles); // "The national total is 560 billion", after "exports of the Italian
            // regions"
        }
        Clause c = new Clause(first);
        int number =
                first.items().stream().filter(Clauses::isAnchor).findFirst().orElseThrow().from;
        List<Item> named =
                first.items().stream()
                        .filter(
                                i ->
                                        i.isArea()
                                                && !i.is("we")
                                                && i.to <= number
                                                && holdings.isReporter(roles.code(i)))
                        .toList();
        boolean whole =
                named.size() == 1
                        && roles.isUniverse(named.get(0), c)
                        && c.says(
                                c.after(named.get(0).to, 1, "kind") != null
                                        ? c.after(named.get(0).to, 1, "kind").to - 1
                                        : named.get(0).from - 1,
                                "plural",
                                "plural.noun");
        return whole ? roles.code(named.get(0)) : null;
    }

    /** The country whose parts the sentences before one speak of; null for none. */
    private String wholeBefore(List<ReadSentence> sentences, ReadSentence first, Roles roles) {
        for (ReadSentence s : sentences) {
            if (s == first) {
                return null;
            }
            for (Item i : s.items()) {
                String code = i.isArea() ? roles.code(i) : "";
                if (!code.isEmpty() && holdings.isGroup(code) && holdings.isEveryReporter(code)) {
                    return holdings.areas().membersOf(code).stream()
                            .map(holdings::whole)
                            .filter(w -> w != null && holdings.isReporter(w))
                            .findFirst()
                            .orElse(null);
                }
                if (!code.isEmpty()
                        && holdings.isReporter(code)
                        && roles.isUniverse(i, new Clause(s))) {
                    return code;
                }
            }
        }
        return null;
    }

    private static boolean beside(Clause c, Item area) {
        return Roles.prep(c, area, "prep.to")
                || Roles.prep(c, area, "prep.with")
                || Roles.prep(c, area, "prep.from");
    }

    /**
     * The area that a text speaks of most, where it does so clearly more than of the one chosen by
     * its first words: mentions count, more in titles and at the start, most where trade is said to
     * be the area's.
     */
    private String mostSpokenOf(
            List<ReadSentence> sentences, String chosen, boolean whole, Roles roles) {
        Map<String, Double> scores = new HashMap<>();
        int n = 0;
        for (ReadSentence s : sentences) {
            if (s.table()) {
                continue;
            }
            boolean heading = s.block().kind() == Kind.HEADING;
            Clause c = new Clause(s);
            for (Item i : s.items()) {
                String code = i.isArea() ? roles.code(i) : "";
                if (code.isEmpty()
                        || i.is("we")
                        || !holdings.isReporter(code)
                        || holdings.isGroup(code)
                        || code.equals(Area.WORLD)
                        || dateline(s, i)) {
                    continue;
                }
                boolean other =
                        Roles.prep(c, i, "prep.to")
                                || Roles.prep(c, i, "prep.with")
                                || Roles.prep(c, i, "prep.from")
                                || c.isAt(i.from - 1, "prep.than");
                boolean owner = owns(c, i, code, roles);
                boolean buyer = !owner && c.after(i.to, 2, "verb.absorb") != null;
                double weight =
                        owner
                                ? 2.5
                                : other && holdings.hasPartners() && holdings.isPartner(code)
                                        ? -0.5
                                        : other || roles.isUniverse(i, c)
                                                ? 0.3
                                                : buyer ? 0 : i.adjective ? 0.5 : 1;
                scores.merge(
                        code,
                        weight
                                + (heading ? 2 : 0)
                                + (!other && n < 3 ? 1.5 : !other && n < 6 ? 0.5 : 0),
                        Double::sum);
            }
            n++;
        }
        double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        double best =
                chosen == null
                        ? 1.5
                        : whole ? 0.5 * all : 1.6 * scores.getOrDefault(chosen, 0.0) + 1.5;
        String most = chosen;
        for (Map.Entry<String, Double> e : new java.util.TreeMap<>(scores).entrySet()) {
            boolean holds = chosen != null && holdings.isPartOf(chosen, e.getKey());
            boolean part = chosen != null && holdings.isPartOf(e.getKey(), chosen);
            if (e.getValue() > (part ? 2 * best : best)
                    && !holds) { // a text about a country names its regions often
                best = e.getValue();
                most = e.getKey();
            }
        }
        return most;
    }

    /**
     * The product that title and first statement, or title and introduction, are both about; null
     * where they are about all goods.
     */
    private static Codes product(List<ReadSentence> sentences) {
        String title = null;
        for (ReadSentence s : sentences) {
            boolean heading = s.block().kind() == Kind.HEADING || s == sentences.get(0);
            List<String> named =
                    s.items().stream().filter(Item::isProduct).map(i -> i.products.get(0)).toList();
            if (heading && title == null && !named.isEmpty()) {
                title = named.get(0);
            } else if (!heading
                    && title != null
                    && named.contains(title)
                    && s.items().stream().noneMatch(Clauses::isAnchor)) {
                return Codes.of(title); // "This study follows the sales of drinks"
            } else if (!heading && s.items().stream().anyMatch(Clauses::isAnchor)) {
                return title != null && named.contains(title) ? Codes.of(title) : null;
            }
        }
        return null;
    }

    /**
     * Who "we" are: the reporter, unless a text in a country's language speaks of another country.
     */
    private String self(String reporter) {
        String country = lexicon.home();
        boolean foreign =
                !country.isEmpty()
                        && (holdings.isReporter(country) || holdings.isPartner(country))
                        && (reporter == null
                                || !reporter.equals(country)
                                        && !holdings.isPartOf(reporter, country));
        return foreign && holdings.hasPartners() ? country : reporter;
    }

    private boolean held(Period p) {
        return holdings.years().isEmpty()
                || !p.isYear()
                || p.firstYear() <= holdings.years().last();
    }

    /** "Rome, 14 March": where a press release was written isn't what it is about. */
    private static boolean dateline(ReadSentence s, Item area) {
        return area.from <= 2
                && s.items().stream()
                        .anyMatch(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.DATE
                                                && i.from - area.to <= 3
                                                && i.from >= area.to);
    }

    /**
     * "In Chile the Peruvian firms lost 9%", "in Chile Peru lost 9%": where, while somebody else is
     * the subject.
     */
    private boolean besideSubject(ReadSentence s, Item area, String code, Roles roles) {
        Clause c = new Clause(s);
        boolean where =
                !area.adjective
                        && (Roles.prep(c, area, "prep.in")
                                || Roles.prep(c, area, "prep.to")
                                || Roles.prep(c, area, "prep.from"))
                        && holdings.isPartner(code);
        return where
                && c.areas().stream()
                        .anyMatch(
                                o ->
                                        o != area
                                                && !o.adjective
                                                && !roles.code(o).equals(code)
                                                && holdings.isReporter(roles.code(o))
                                                && !holdings.isGroup(roles.code(o))
                                                && !Roles.prep(c, o, "prep.in")
                                                && !Roles.prep(c, o, "prep.to")
                                                && !Roles.prep(c, o, "prep.from")
                                                && !Roles.prep(c, o, "prep.with")
                                                && !Roles.prep(c, o, "prep.of"));
    }

    /** Whether an area is the subject of a verb: no preposition before it, no mark between. */
    private static boolean free(Clause c, Item a, Item verb) {
        for (int i = a.to; i < verb.from; i++) {
            if (c.tokens.get(i).kind() == Token.Kind.MARK) {
                return false;
            }
        }
        return !Roles.prep(c, a, "prep.from")
                && !Roles.prep(c, a, "prep.with")
                && !Roles.prep(c, a, "prep.of")
                && !Roles.prep(c, a, "prep.in");
    }

    private static boolean weakFirst(
            List<ReadSentence> sentences, String weak, String strong, Roles roles) {
        for (ReadSentence s : sentences) {
            for (Item i : s.items()) {
                if (i.isArea()) {
                    String c = roles.code(i);
                    if (c.equals(strong)) {
                        return false;
                    }
                    if (c.equals(weak)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Whether a text says that the flows are this area's: "Italian sales", "imports of Spain", "X
     * shipped".
     */
    private boolean owns(Clause c, Item a, String code, Roles roles) {
        if (roles.isUniverse(a, c)) {
            return false;
        }
        Item flow =
                c.after(
                        a.to,
                        3,
                        "flow.exports",
                        "flow.imports",
                        "balance.deficit",
                        "balance.surplus",
                        "balance",
                        "verb.sell",
                        "flow.trade");
        boolean possessive = c.mark(a.to, "'s", "'");
        boolean trade =
                possessive && c.says(a.to + 1, "trade.noun")
                        || a.adjective
                                && (c.says(a.to, "trade.noun") || c.says(a.from - 1, "trade.noun"));
        if (trade && !Roles.prep(c, a, "prep.to") && !Roles.prep(c, a, "prep.with")) {
            return true; // "Peru's trade with the Union", "Peruvian exporters"
        }
        boolean parted =
                flow != null
                        && c.areas().stream().anyMatch(o -> o.from >= a.to && o.to <= flow.from);
        boolean goods =
                a.adjective
                        && c.isAt(a.to, "goods")
                        && c.before(a.from, 4, "flow.imports", "verb.buy", "verb.absorb") == null;
        if (goods) {
            return true; // "fewer Peruvian goods crossed the border"
        }
        if (flow != null
                && !parted
                && (a.adjective || possessive || flow.is("verb.sell") && free(c, a, flow))
                && !Roles.prep(c, a, "prep.to")) {
            return true;
        }
        Item role = c.after(a.to, 4, "role.customer", "role.supplier");
        if (possessive
                && role != null
                && c.items.stream()
                        .noneMatch(i -> i.isArea() && i.from >= a.to && i.to <= role.from)) {
            return true; // "Belgium's second customer"
        }
        if (c.before(a.from, 1, "turn.to") != null && !a.adjective) {
            return true; // "Let us turn to Norway"
        }
        boolean others =
                c.items.stream()
                        .anyMatch(
                                i ->
                                        i.isArea()
                                                && i != a
                                                && i.to <= a.from
                                                && !roles.code(i).equals(code)
                                                && holdings.isPartner(roles.code(i)));
        Item bought = c.before(a.from, 1, "verb.buy");
        if (others
                && !a.adjective
                && bought != null
                && Roles.prep(c, a, "prep.from")
                && c.before(bought.from, 9, "verb.provide", "cover.verb") != null) {
            return true; // "Chile supplied 6% of the goods imported by Norway"
        }
        Item market = c.first("role.customer");
        boolean decisive =
                others
                        && !a.adjective
                        && Roles.prep(c, a, "prep.for")
                        && market != null
                        && market.to <= a.from
                        && c.before(a.from, 6, "be") != null
                        && c.numbers().isEmpty();
        if (decisive && holdings.hasPartners()) {
            return true; // "The Chilean market remains decisive for Norway"
        }
        Item dealer = c.before(a.from, 2, "role.customer", "role.supplier");
        boolean other =
                dealer != null
                        && Roles.prep(c, a, "prep.of")
                        && !a.adjective
                        && c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.isArea()
                                                        && !i.adjective
                                                        && i.to <= dealer.from
                                                        && !roles.code(i).equals(code));
        if (other && holdings.hasPartners()) {
            return true; // "Norway remains the main supplier of Chile"
        }
        Item adjectiveAfter = c.before(a.from, 1, "flow.exports", "flow.imports");
        if (a.adjective && adjectiveAfter != null && !adjectiveAfter.is("prep.to")) {
            return true;
        }
        Item near =
                c.before(
                        a.from,
                        3,
                        "flow.exports",
                        "flow.imports",
                        "balance.deficit",
                        "balance.surplus",
                        "balance");
        if (near != null && !near.is("prep.to") && Roles.prep(c, a, "prep.of")) {
            return true;
        }
        Item buys = c.after(a.to, 3, "verb.buy");
        return buys != null
                && !a.adjective
                && (c.after(buys.to, 14, "prep.from") != null
                        || c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.from >= buys.to
                                                        && i.from - buys.to <= 14
                                                        && i.isArea()
                                                        && !i.adjective
                                                        && Roles.prep(c, i, "prep.from")));
    }
}
