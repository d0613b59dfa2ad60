// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Reads one sentence: cuts it into clauses, keeps the frame along them, and has claims built. */
final class SentenceReader {

    private final Topic topic;
    private final ClaimBuilder builder;
    private final Roles roles;
    private final FrameReader frames;
    private final Holdings holdings;
    private final Speakers speakers;
    private final SentenceTimes times;
    private final Context context;

    /** Whether the sentence read last was a question. */
    private boolean asked;

    /** Whether the sentence read last ended inside quotation marks. */
    private boolean quoted;

    SentenceReader(Topic topic, ClaimBuilder builder) {
        this.topic = topic;
        this.builder = builder;
        this.roles = new Roles(topic);
        this.frames = new FrameReader(topic, roles);
        this.holdings = topic.holdings;
        this.speakers = new Speakers(topic, roles);
        this.times = new SentenceTimes(topic);
        this.context = new Context(topic, roles, builder);
    }

    void read(ReadSentence s, boolean newBlock) {
        boolean wasQuoted = quoted && !newBlock;
        quoted = Speakers.inQuotes(s, s.tokens().size(), wasQuoted);
        if (newBlock) {
            if (s.block().kind() != Kind.LIST_ITEM || topic.last == null) {
                topic.last = null;
            }
            topic.head = null;
            topic.recentProducts.clear();
            topic.lastWasProduct = false;
        }
        speakers.resolve(s, wasQuoted);
        kinds(s);
        times.resolve(s);
        Rows.respectively(s);
        List<Clause> clauses =
                s.table() ? List.of(new Clause(s)) : Clauses.of(s.tokens(), s.items(), s.lexicon());
        if (s.table()) {
            clauses.get(0).spanFrom = s.cell();
        } else if (builder.buildList(s)) {
            context.keepNames(s);
            return;
        }
        boolean heading = s.block().kind() == Kind.HEADING;
        Frame frame = context.start(s, newBlock, asked);
        Period main = SentenceTimes.main(clauses);
        if (main != null) {
            frame.period = main;
            frame.periodStated = true;
        }
        int[] base = SentenceTimes.baseYears(s.items());
        boolean claimed = false;
        int acting = s.table() ? -1 : acting(clauses);
        for (int k = 0; k < clauses.size(); k++) {
            Clause c = clauses.get(k);
            Frame local = frame;
            Period own = SentenceTimes.own(c);
            Item when = c.first("time.when");
            boolean aboutIt =
                    when != null
                            && c.before(when.from, 0, "time.years", "time.yoy")
                                    != null; // "in a year when sales fell": that same year
            boolean elsewhen = when != null && !aboutIt;
            boolean subordinate =
                    elsewhen
                            || !c.items.isEmpty()
                                    && c.items.get(0).isAny("segment")
                                    && !c.items.get(0).is("prep.with");
            boolean sideRemark =
                    own != null && main != null && !own.equals(main) && subordinate || elsewhen;
            if (own != null && !own.equals(frame.period) && !sideRemark && k > 0) {
                frame.earlier = frame.period;
                frame.period = own;
            }
            int[] whole = builder.wholeRange(c);
            Item lastYear = c.first("time.lastyear");
            boolean lately =
                    c.has("time.now", "time.then")
                            || lastYear != null && !c.isAt(lastYear.from - 1, "article");
            if (lately && own == null && topic.period != null && !s.table()) {
                boolean itself =
                        c.has("time.then") && base != null && base[0] == topic.period.firstYear();
                frame.period =
                        itself
                                ? null
                                : topic.period; // "since then", in a text that names no later time:
                // to the latest
            }
            boolean aside =
                    c.from > 0
                            && c.mark(c.from - 1, "(")
                            && (c.has("relies", "pronoun") || listOfMembers(c));
            Frame kept = frame;
            if (aside) {
                frame = frame.copy();
                local = frame;
            }
            Frame inside = s.table() ? frame : bracketed(s, c, frame);
            if (inside != frame) {
                frame = inside;
                local = frame;
            }
            if (fronted(c, clauses, k, whole)) {
                Clause next = clauses.get(k + 1);
                int[] nextWhole = builder.wholeRange(next);
                frames.apply(next, frame, nextWhole[0], nextWhole[1]);
            }
            frames.apply(c, frame, whole[0], whole[1]);
            if (k == acting) {
                frame.reporter = Codes.of(roles.code(clauses.get(0).areas().get(0)));
                frame.partner = c.areas().isEmpty() ? holdings.everyPartner() : frame.partner;
                frame.subject = "reporter";
            }
            speakers.trade(c, frame, s, wasQuoted);
            if (k > 0 && ofAll(c, clauses.get(0))) {
                frame.product = topic.product != null ? topic.product : Codes.TOTAL;
                frame.subject = "reporter";
            }
            if (!s.table()) {
                latter(s, c, frame);
                context.remember(c, whole);
            }
            if (sideRemark) {
                local = frame.copy();
                if (own != null) {
                    local.period = own;
                } else if (base != null && frame.period != null) {
                    local.period =
                            base[1] == 0 ? Period.year(base[0]) : frame.period.plusYears(-base[1]);
                }
            }
            if (heading
                    && k == 0
                    && s.first()
                    && c.areas().size() == 1
                    && holdings.reports(roles.code(c.areas().get(0)))
                    && clauses.size() <= 3
                    && (topic.reporter == null || !holdings.hasPartners())) {
                topic.reporter = frame.reporter;
            }
            int size = builder.claims().size();
            builder.build(c, clauses, k, local, base, s);
            claimed |= builder.claims().size() > size;
            frame = kept;
            boolean title =
                    s.tokens().size() <= 5
                            && s.items().stream().noneMatch(Item::isNum)
                            && s.items().stream().anyMatch(i -> i.isArea() || i.isProduct());
            boolean item = s.block().kind() == Kind.LIST_ITEM;
            if (s.first()
                    && k == 0
                    && (item && clauses.size() > 1 || title && !heading && !s.table())) {
                topic.head = frame.copy();
                topic.headNamesArea = !c.areas().isEmpty();
            }
        }
        if (heading && s.block().level() != 1) {
            topic.section = frame.copy();
            topic.sectionFlow =
                    s.items().stream()
                            .map(Roles::flowOf)
                            .filter(x -> x == TradeFlow.EXPORTS || x == TradeFlow.IMPORTS)
                            .findFirst()
                            .orElse(null);
        }
        boolean who =
                s.tokens().size() > 1
                        && s.tokens().get(s.tokens().size() - 1).is("?")
                        && s.tokens().stream()
                                .limit(2)
                                .anyMatch(t -> s.lexicon().says(t, "relative"))
                        && s.items().stream().noneMatch(Item::isArea);
        if (who && holdings.onlyFlow() == null) { // "Who bought?": others did, from the reporter
            frame.flow =
                    s.items().stream().anyMatch(i -> i.is("verb.buy"))
                            ? TradeFlow.EXPORTS
                            : s.items().stream().anyMatch(i -> i.is("verb.sell"))
                                    ? TradeFlow.IMPORTS
                                    : frame.flow;
        }
        context.keepNames(s);
        if (!heading && !s.table()) {
            if (!claimed && holdings.onlyFlow() != null) {
                frame.flow =
                        holdings.onlyFlow(); // an aside on the other flow isn't what comes next
            }
            if (!claimed
                    && frame.product != null
                    && !holdings.isTotal(frame.product)
                    && !holdings.isProduct(frame.product.first())
                    && !frame.product.is(Goods.UNLISTED)) {
                frame.product = Codes.TOTAL; // goods that nothing is held about, named in passing
            }
            topic.last = frame;
            topic.lastWasProduct = "product".equals(frame.subject);
        }
        follow(s, frame);
        asked =
                !heading
                        && !s.table()
                        && s.tokens().size() > 1
                        && s.tokens().get(s.tokens().size() - 1).is("?");
    }

    /** "The Nordic countries (Norway, Sweden and Denmark)": who they are. */
    private static boolean listOfMembers(Clause c) {
        return c.areas().size() > 1
                && c.items.stream().allMatch(i -> i.isArea() || i.isAny("article", "conj"));
    }

    /**
     * "Montalba earns most from machines, and its exports add up to 9 billion": those of the area
     * that the sentence began with, of all goods.
     */
    private boolean ofAll(Clause c, Clause first) {
        Item flow = c.first("flow.exports", "flow.imports");
        boolean its =
                flow != null
                        && c.product() == null
                        && c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.is("pronoun")
                                                        && i.to == flow.from
                                                        && c.says(i.from, "possessive"));
        Item subject = first.areas().isEmpty() ? null : first.areas().get(0);
        boolean begins =
                subject != null
                        && !subject.adjective
                        && subject.from - first.from <= 1
                        && holdings.isReporter(roles.code(subject))
                        && !first.says(first.from, "prep.from", "prep.to", "prep.in");
        return its
                && begins
                && c.areas().isEmpty()
                && c.numbers().stream()
                        .anyMatch(n -> n.num.type() == Num.Type.MONEY || n.num.scaled());
    }

    /**
     * "With 22% of sales, Norway is the first market": what a sentence opens with is said of the
     * subject that follows.
     */
    private static boolean fronted(Clause c, List<Clause> clauses, int k, int[] whole) {
        boolean opens =
                k == 0
                        && k + 1 < clauses.size()
                        && c.says(c.from, "prep.with")
                        && c.numbers().stream().anyMatch(Clauses::isAnchor);
        boolean bare =
                opens
                        && c.areas().stream().allMatch(i -> i.from >= whole[0] && i.to <= whole[1])
                        && c.items.stream().noneMatch(i -> i.isProduct() && i.from < whole[0]);
        if (!bare) {
            return false;
        }
        Clause next = clauses.get(k + 1);
        boolean moved =
                c.has("dir.up", "dir.down") && !c.has("flow.exports", "flow.imports", "share.noun");
        Item flow =
                next.items.stream()
                        .filter(i -> !i.isWhen() && !i.isAny("article", "time.in", "prep.in"))
                        .findFirst()
                        .orElse(null);
        if (moved && flow != null && flow.isAny("flow.exports", "flow.imports")) {
            return true; // "With a leap of 12%, sales to Norway reached 3 billion"
        }
        Item subject =
                next.items.stream()
                        .filter(i -> !i.is("article") || i.isArea())
                        .findFirst()
                        .orElse(null);
        return subject != null
                && (subject.isArea() && !subject.adjective || subject.isProduct())
                && subject.from - next.from <= 1;
    }

    /** "Chile and Peru, the latter with 3 billion": only the one named last. */
    private void latter(ReadSentence s, Clause c, Frame f) {
        Item word = c.first("latter", "former");
        if (word == null || word.from - c.from > 2 || !c.areas().isEmpty()) {
            return;
        }
        Item last =
                s.items().stream()
                        .filter(i -> i.isArea() && !i.adjective && i.to <= word.from)
                        .reduce((a, b) -> b)
                        .orElse(null);
        int back = word.is("former") ? 2 : 1;
        String code =
                last != null && back == 1
                        ? roles.code(last)
                        : topic.recent.size() < back
                                ? null
                                : topic.recent.get(topic.recent.size() - back);
        if (code == null) {
            return;
        }
        if (f.reporter != null && f.reporter.list().contains(code)
                || !holdings.isPartner(code) && holdings.isReporter(code)) {
            f.reporter = Codes.of(code);
        } else if (holdings.isPartner(code)) {
            f.partner = Codes.of(code);
            f.subject = "partner";
        }
    }

    /** "Valencia province": of the areas that share a name, the one of the kind that is said. */
    private void kinds(ReadSentence s) {
        for (Item i : s.items()) {
            if (!i.isArea() || i.adjective || i.areas.size() < 2) {
                continue;
            }
            Item kind =
                    s.items().stream()
                            .filter(
                                    k ->
                                            k.is("kind")
                                                    && (k.from == i.to
                                                            || k.to < i.from
                                                                    && i.from - k.to == 1
                                                                    && s.lexicon()
                                                                            .says(
                                                                                    s.tokens()
                                                                                            .get(
                                                                                                    k.to),
                                                                                    "prep.of"))
                                                    && !s.lexicon()
                                                            .says(
                                                                    s.tokens().get(k.to - 1),
                                                                    "plural"))
                            .findFirst()
                            .orElse(null);
            List<String> meant =
                    kind == null
                            ? List.of()
                            : i.areas.stream()
                                    .filter(a -> holdings.kind(a).equals(kind.value("kind")))
                                    .toList();
            if (!meant.isEmpty()) {
                i.areas = meant;
            }
        }
    }

    /**
     * "Behind Rivalta, which reaches 4.2": a number with decimals that takes the scale of the last
     * amount.
     */
    private static boolean goesOn(Item n, Frame frame) {
        return n.num.type() == Num.Type.PLAIN
                && !n.num.scaled()
                && n.num.step() < 1
                && frame.scale > 0;
    }

    /** "Ahead of Serania (13%)": a number in brackets is about the area right before them. */
    private Frame bracketed(ReadSentence s, Clause c, Frame frame) {
        boolean relative =
                c.from > 1
                        && c.mark(c.from - 1, ",")
                        && (c.says(c.from, "relative")
                                || c.says(c.from, "prep.to") && c.says(c.from + 1, "relative"));
        Item goods =
                c.from > 0 && c.mark(c.from - 1, "(")
                        ? s.items().stream()
                                .filter(i -> i.isProduct() && i.to == c.from - 1)
                                .findFirst()
                                .orElse(null)
                        : null;
        if (goods != null
                && c.product() == null
                && c.areas().isEmpty()
                && c.numbers().stream().anyMatch(Clauses::isAnchor)) {
            Frame f = frame.copy();
            f.product = Codes.of(goods.products.get(0));
            f.subject = "product";
            return f; // "and metals (24%)"
        }
        boolean opens =
                c.from > 0
                        && (c.mark(c.from - 1, "(")
                                || relative
                                        && !c.has("next")
                                        && c.numbers().stream()
                                                .anyMatch(
                                                        n ->
                                                                n.num.type() == Num.Type.PERCENT
                                                                        || goesOn(n, frame)))
                        && c.areas().isEmpty()
                        && c.numbers().stream()
                                .anyMatch(n -> Clauses.isAnchor(n) || goesOn(n, frame));
        Item named =
                !opens
                        ? null
                        : s.items().stream()
                                .filter(i -> i.isArea() && !i.adjective && i.to == c.from - 1)
                                .findFirst()
                                .orElse(null);
        if (named == null) {
            return frame;
        }
        String code = roles.code(named);
        Frame f = frame.copy();
        boolean partner =
                holdings.isPartner(code)
                        && (!holdings.isReporter(code)
                                || !"reporter".equals(frame.subject)
                                || topic.reporter != null
                                        && !topic.reporter.is(code)
                                        && !holdings.isEveryReporter(topic.reporter.first()));
        if (partner && frame.reporter != null && !frame.reporter.is(code)) {
            f.partner = Codes.of(code);
            f.subject = "partner";
        } else if (holdings.isReporter(code)) {
            f.reporter = Codes.of(code);
        }
        return f;
    }

    /**
     * "Norway, set beside us now and then, shipped goods for 3 billion": the clause in which an
     * area, set off by a comma at the sentence's start, acts; -1 where none does.
     */
    private int acting(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return -1;
        }
        Clause first = clauses.get(0);
        boolean bare =
                clauses.size() > 2
                        && first.areas().size() == 1
                        && !first.areas().get(0).adjective
                        && first.items.stream().allMatch(i -> i.isArea() || i.is("article"))
                        && first.to - first.from <= 3
                        && holdings.isReporter(roles.code(first.areas().get(0)));
        for (int k = 2; bare && k < clauses.size() && k < 4; k++) {
            Clause c = clauses.get(k);
            Item verb = c.items.isEmpty() ? null : c.items.get(0);
            boolean acts =
                    verb != null
                            && verb.from == c.from
                            && c.says(verb.from, "verb.sell", "verb.buy")
                            && !c.says(verb.from, "flow.exports", "flow.imports");
            if (acts
                    && clauses.subList(1, k).stream()
                            .allMatch(b -> b.numbers().stream().noneMatch(Clauses::isAnchor))
                    && c.areas().stream()
                            .noneMatch(
                                    a ->
                                            a.adjective
                                                    || topic.reporter != null
                                                            && topic.reporter.is(roles.code(a)))) {
                return k;
            }
        }
        return -1;
    }

    /** After a sentence whose subject reports itself, tables without partners go on about it. */
    private void follow(ReadSentence s, Frame frame) {
        if (frame.reporter != null && topic.reporter == null) {
            topic.reporter = frame.reporter;
        }
    }
}
