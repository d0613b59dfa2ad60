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
  }

  void read(ReadSentence s, boolean newBlock) {
    boolean wasQuoted = quoted && !newBlock;
    quoted = inQuotes(s, s.tokens().size(), wasQuoted);
    if (newBlock) {
      if (s.block().kind() != Kind.LIST_ITEM || topic.last == null) {
        topic.last = null;
      }
      topic.head = null;
      topic.recentProducts.clear();
      topic.lastWasProduct = false;
    }
    speakers(s, wasQuoted);
    kinds(s);
    later(s);
    Rows.respectively(s);
    List<Clause> clauses = s.table() ? List.of(new Clause(s)) : Clauses.of(s.tokens(), s.items(), s.lexicon());
    if (s.table()) {
      clauses.get(0).spanFrom = s.cell();
    } else if (builder.buildList(s)) {
      spokenOf(s);
      return;
    }
    boolean heading = s.block().kind() == Kind.HEADING;
    Frame frame = start(s, newBlock);
    Period main = mainPeriod(clauses);
    if (main != null) {
      frame.period = main;
      frame.periodStated = true;
    }
    int[] base = baseYears(s.items());
    boolean claimed = false;
    int acting = s.table() ? -1 : acting(clauses);
    for (int k = 0; k < clauses.size(); k++) {
      Clause c = clauses.get(k);
      Frame local = frame;
      Period own = ownPeriod(c);
      Item when = c.first("time.when");
      boolean aboutIt = when != null && c.before(when.from, 0, "time.years", "time.yoy") != null; // "in a year when sales fell": that same year
      boolean elsewhen = when != null && !aboutIt;
      boolean subordinate = elsewhen || !c.items.isEmpty() && c.items.get(0).isAny("segment") && !c.items.get(0).is("prep.with");
      boolean sideRemark = own != null && main != null && !own.equals(main) && subordinate || elsewhen;
      if (own != null && !own.equals(frame.period) && !sideRemark && k > 0) {
        frame.earlier = frame.period;
        frame.period = own;
      }
      int[] whole = builder.wholeRange(c);
      Item lastYear = c.first("time.lastyear");
      boolean lately = c.has("time.now", "time.then") || lastYear != null && !c.isAt(lastYear.from - 1, "article");
      if (lately && own == null && topic.period != null && !s.table()) {
        boolean itself = c.has("time.then") && base != null && base[0] == topic.period.firstYear();
        frame.period = itself ? null : topic.period; // "since then", in a text that names no later time: to the latest
      }
      boolean aside = c.from > 0 && c.mark(c.from - 1, "(") && (c.has("relies", "pronoun") || listOfMembers(c));
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
      weTrade(c, frame, s, wasQuoted);
      if (k > 0 && ofAll(c, clauses.get(0))) {
        frame.product = topic.product != null ? topic.product : Codes.TOTAL;
        frame.subject = "reporter";
      }
      if (!s.table()) {
        latter(s, c, frame);
        remember(c, whole);
      }
      if (sideRemark) {
        local = frame.copy();
        if (own != null) {
          local.period = own;
        } else if (base != null && frame.period != null) {
          local.period = base[1] == 0 ? Period.year(base[0]) : frame.period.plusYears(-base[1]);
        }
      }
      if (heading && k == 0 && s.first() && c.areas().size() == 1 && holdings.reports(roles.code(c.areas().get(0))) && clauses.size() <= 3
          && (topic.reporter == null || !holdings.hasPartners())) {
        topic.reporter = frame.reporter;
      }
      int size = builder.claims().size();
      builder.build(c, clauses, k, local, base, s);
      claimed |= builder.claims().size() > size;
      frame = kept;
      boolean title = s.tokens().size() <= 5 && s.items().stream().noneMatch(Item::isNum) && s.items().stream().anyMatch(i -> i.isArea() || i.isProduct());
      boolean item = s.block().kind() == Kind.LIST_ITEM;
      if (s.first() && k == 0 && (item && clauses.size() > 1 || title && !heading && !s.table())) {
        topic.head = frame.copy();
        topic.headNamesArea = !c.areas().isEmpty();
      }
    }
    if (heading && s.block().level() != 1) {
      topic.section = frame.copy();
      topic.sectionFlow = s.items().stream().map(Roles::flowOf).filter(x -> x == TradeFlow.EXPORTS || x == TradeFlow.IMPORTS).findFirst().orElse(null);
    }
    boolean who = s.tokens().size() > 1 && s.tokens().get(s.tokens().size() - 1).is("?") && s.tokens().stream().limit(2).anyMatch(t -> s.lexicon().says(t, "relative")) && s.items().stream().noneMatch(Item::isArea);
    if (who && holdings.onlyFlow() == null) { // "Who bought?": others did, from the reporter
      frame.flow = s.items().stream().anyMatch(i -> i.is("verb.buy")) ? TradeFlow.EXPORTS : s.items().stream().anyMatch(i -> i.is("verb.sell")) ? TradeFlow.IMPORTS : frame.flow;
    }
    spokenOf(s);
    if (!heading && !s.table()) {
      if (!claimed && holdings.onlyFlow() != null) {
        frame.flow = holdings.onlyFlow(); // an aside on the other flow isn't what comes next
      }
      if (!claimed && frame.product != null && !holdings.isTotal(frame.product) && !holdings.isProduct(frame.product.first()) && !frame.product.is(Goods.UNLISTED)) {
        frame.product = Codes.TOTAL; // goods that nothing is held about, named in passing
      }
      topic.last = frame;
      topic.lastWasProduct = "product".equals(frame.subject);
    }
    follow(s, frame);
    asked = !heading && !s.table() && s.tokens().size() > 1 && s.tokens().get(s.tokens().size() - 1).is("?");
  }

  /** "The Nordic countries (Norway, Sweden and Denmark)": who they are. */
  private static boolean listOfMembers(Clause c) {
    return c.areas().size() > 1 && c.items.stream().allMatch(i -> i.isArea() || i.isAny("article", "conj"));
  }

  /** "Montalba earns most from machines, and its exports add up to 9 billion": those of the area that the sentence began with, of all goods. */
  private boolean ofAll(Clause c, Clause first) {
    Item flow = c.first("flow.exports", "flow.imports");
    boolean its = flow != null && c.product() == null && c.items.stream().anyMatch(i -> i.is("pronoun") && i.to == flow.from && c.says(i.from, "possessive"));
    Item subject = first.areas().isEmpty() ? null : first.areas().get(0);
    boolean begins = subject != null && !subject.adjective && subject.from - first.from <= 1 && holdings.isReporter(roles.code(subject)) && !first.says(first.from, "prep.from", "prep.to", "prep.in");
    return its && begins && c.areas().isEmpty() && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.MONEY || n.num.scaled());
  }

  /** "With 22% of sales, Norway is the first market": what a sentence opens with is said of the subject that follows. */
  private static boolean fronted(Clause c, List<Clause> clauses, int k, int[] whole) {
    boolean opens = k == 0 && k + 1 < clauses.size() && c.says(c.from, "prep.with") && c.numbers().stream().anyMatch(Clauses::isAnchor);
    boolean bare = opens && c.areas().stream().allMatch(i -> i.from >= whole[0] && i.to <= whole[1]) && c.items.stream().noneMatch(i -> i.isProduct() && i.from < whole[0]);
    if (!bare) {
      return false;
    }
    Clause next = clauses.get(k + 1);
    boolean moved = c.has("dir.up", "dir.down") && !c.has("flow.exports", "flow.imports", "share.noun");
    Item flow = next.items.stream().filter(i -> !i.isWhen() && !i.isAny("article", "time.in", "prep.in")).findFirst().orElse(null);
    if (moved && flow != null && flow.isAny("flow.exports", "flow.imports")) {
      return true; // "With a leap of 12%, sales to Norway reached 3 billion"
    }
    Item subject = next.items.stream().filter(i -> !i.is("article") || i.isArea()).findFirst().orElse(null);
    return subject != null && (subject.isArea() && !subject.adjective || subject.isProduct()) && subject.from - next.from <= 1;
  }

  /** "Chile and Peru, the latter with 3 billion": only the one named last. */
  private void latter(ReadSentence s, Clause c, Frame f) {
    Item word = c.first("latter", "former");
    if (word == null || word.from - c.from > 2 || !c.areas().isEmpty()) {
      return;
    }
    Item last = s.items().stream().filter(i -> i.isArea() && !i.adjective && i.to <= word.from).reduce((a, b) -> b).orElse(null);
    int back = word.is("former") ? 2 : 1;
    String code = last != null && back == 1 ? roles.code(last) : topic.recent.size() < back ? null : topic.recent.get(topic.recent.size() - back);
    if (code == null) {
      return;
    }
    if (f.reporter != null && f.reporter.list().contains(code) || !holdings.isPartner(code) && holdings.isReporter(code)) {
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
      Item kind = s.items().stream().filter(k -> k.is("kind") && (k.from == i.to || k.to < i.from && i.from - k.to == 1 && s.lexicon().says(s.tokens().get(k.to), "prep.of")) && !s.lexicon().says(s.tokens().get(k.to - 1), "plural")).findFirst().orElse(null);
      List<String> meant = kind == null ? List.of() : i.areas.stream().filter(a -> holdings.kind(a).equals(kind.value("kind"))).toList();
      if (!meant.isEmpty()) {
        i.areas = meant;
      }
    }
  }

  /** "Two years later": counted from the year named before, in the sentence or the one before it. */
  private void later(ReadSentence s) {
    Period last = topic.last != null && topic.last.periodStated ? topic.last.period : null;
    for (Item i : s.items()) {
      if (!i.isWhen()) {
        continue;
      }
      if (ago(s, i)) {
        i.when = new When(null, i.when.yearsBack() - (topic.published - topic.period.firstYear()), When.Cue.BASE, null);
      }
      if (i.when.cue() == When.Cue.THEN) {
        i.when = new When(last, 0, last == null ? When.Cue.DATE : When.Cue.BASE, null);
        i.categories.put("time.then", "");
      }
      if (i.when.cue() == When.Cue.LATER) {
        Period then = last == null ? null : last.plusYears(-i.when.yearsBack());
        i.when = new When(then, 0, then == null ? When.Cue.DATE : When.Cue.IN, null);
      }
      last = i.when.cue() == When.Cue.RANGE ? i.when.end() : i.when.period() != null ? i.when.period() : last;
    }
  }

  /** "Two years ago it was 11%": counted from when the text was published, where nothing is set against it. */
  private boolean ago(ReadSentence s, Item i) {
    boolean back = i.when.cue() == When.Cue.BASE && i.when.period() == null && s.lexicon().says(s.tokens().get(i.to - 1), "ago");
    boolean later = topic.published > 0 && topic.period != null && i.when.yearsBack() > topic.published - topic.period.firstYear();
    return back && later && new Clause(s).before(i.from, 1, "time.vs", "comparison", "prep.than", "time.since", "more", "less") == null;
  }

  /** "Behind Rivalta, which reaches 4.2": a number with decimals that takes the scale of the last amount. */
  private static boolean goesOn(Item n, Frame frame) {
    return n.num.type() == Num.Type.PLAIN && !n.num.scaled() && n.num.step() < 1 && frame.scale > 0;
  }

  /** "Ahead of Serania (13%)": a number in brackets is about the area right before them. */
  private Frame bracketed(ReadSentence s, Clause c, Frame frame) {
    boolean relative = c.from > 1 && c.mark(c.from - 1, ",") && (c.says(c.from, "relative") || c.says(c.from, "prep.to") && c.says(c.from + 1, "relative"));
    Item goods = c.from > 0 && c.mark(c.from - 1, "(") ? s.items().stream().filter(i -> i.isProduct() && i.to == c.from - 1).findFirst().orElse(null) : null;
    if (goods != null && c.product() == null && c.areas().isEmpty() && c.numbers().stream().anyMatch(Clauses::isAnchor)) {
      Frame f = frame.copy();
      f.product = Codes.of(goods.products.get(0));
      f.subject = "product";
      return f; // "and metals (24%)"
    }
    boolean opens = c.from > 0 && (c.mark(c.from - 1, "(") || relative && !c.has("next") && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT || goesOn(n, frame))) && c.areas().isEmpty() && c.numbers().stream().anyMatch(n -> Clauses.isAnchor(n) || goesOn(n, frame));
    Item named = !opens ? null : s.items().stream().filter(i -> i.isArea() && !i.adjective && i.to == c.from - 1).findFirst().orElse(null);
    if (named == null) {
      return frame;
    }
    String code = roles.code(named);
    Frame f = frame.copy();
    boolean partner = holdings.isPartner(code) && (!holdings.isReporter(code) || !"reporter".equals(frame.subject) || topic.reporter != null && !topic.reporter.is(code) && !holdings.isEveryReporter(topic.reporter.first()));
    if (partner && frame.reporter != null && !frame.reporter.is(code)) {
      f.partner = Codes.of(code);
      f.subject = "partner";
    } else if (holdings.isReporter(code)) {
      f.reporter = Codes.of(code);
    }
    return f;
  }

  /**
   * "Norway, with which we are often compared, shipped goods for 3 billion": the clause in which an area, set off by
   * a comma at the sentence's start, acts; -1 where none does.
   */
  private int acting(List<Clause> clauses) {
    Clause first = clauses.get(0);
    boolean bare = clauses.size() > 2 && first.areas().size() == 1 && !first.areas().get(0).adjective && first.items.stream().allMatch(i -> i.isArea() || i.is("article"))
        && first.to - first.from <= 3 && holdings.isReporter(roles.code(first.areas().get(0)));
    for (int k = 2; bare && k < clauses.size() && k < 4; k++) {
      Clause c = clauses.get(k);
      Item verb = c.items.isEmpty() ? null : c.items.get(0);
      boolean acts = verb != null && verb.from == c.from && c.says(verb.from, "verb.sell", "verb.buy") && !c.says(verb.from, "flow.exports", "flow.imports");
      if (acts && clauses.subList(1, k).stream().allMatch(b -> b.numbers().stream().noneMatch(Clauses::isAnchor)) && c.areas().stream().noneMatch(a -> a.adjective || topic.reporter != null && topic.reporter.is(roles.code(a)))) {
        return k;
      }
    }
    return -1;
  }

  /** "Le abbiamo venduto", after Spain was spoken of: who speaks trades with it. */
  private void weTrade(Clause c, Frame f, ReadSentence s, boolean wasQuoted) {
    Item verb = c.items.stream().filter(i -> i.isAny("verb.sell", "verb.buy") && c.says(i.from, "we.trade")).findFirst().orElse(null);
    boolean other = verb != null && topic.self != null && f.reporter != null && !f.reporter.is(topic.self) && holdings.hasPartners() && holdings.isReporter(topic.self);
    if (!other || inQuotes(s, verb.from, wasQuoted)) {
      return;
    }
    boolean named = c.areas().stream().anyMatch(i -> holdings.isPartner(roles.code(i)) && !roles.code(i).equals(topic.self));
    f.partner = named && f.partner != null && !f.partner.is(topic.self) && !f.partner.equals(holdings.everyPartner()) ? f.partner : f.reporter;
    f.reporter = Codes.of(topic.self);
    f.flow = verb.is("verb.sell") ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
    f.subject = "partner";
  }

  /** Whether a token of a sentence stands in quotation marks, from whether the sentence began inside them. */
  private static boolean inQuotes(ReadSentence s, int to, boolean before) {
    boolean in = before;
    for (int i = 0; i < to; i++) {
      eu.fondaco.checking.text.Token t = s.tokens().get(i);
      in = t.is("\u00ab") || t.is("\u201c") ? true : t.is("\u00bb") || t.is("\u201d") ? false : t.is("\"") ? !in : in;
    }
    return in;
  }

  /** "From us", "our sales", "we sold": who speaks is an area where trade is meant. */
  private void speakers(ReadSentence s, boolean wasQuoted) {
    here(s);
    if (topic.self == null) {
      return;
    }
    boolean named = topic.reporter == null || topic.reporter.is(topic.self) || s.items().stream().anyMatch(i -> i.isArea() && (roles.code(i).equals(topic.reporter.first()) || roles.code(i).equals(topic.self)));
    Clause c = new Clause(s);
    for (Item i : s.items()) {
      if (!i.is("we") && !c.says(i.from, "we.verb") || i.isArea()) {
        continue;
      }
      boolean land = c.says(i.to, "national.noun", "self.noun");
      boolean owner = land || c.after(i.to, 2, "share.noun", "flow.exports", "flow.imports", "role.customer", "role.supplier", "balance.deficit", "balance.surplus", "balance", "flow.trade") != null;
      boolean person = c.says(i.from, "we.person", "here");
      boolean object = person && (Roles.prep(c, i, "prep.from") || Roles.prep(c, i, "prep.to") || Roles.prep(c, i, "prep.for") || c.before(i.from, 0, "relies") != null) || c.says(i.to - 1, "we.place") && !land;
      object |= person && c.before(i.from, 1, "prep.of", "prep.than") != null && s.items().stream().anyMatch(m -> m.to <= i.from && i.from - m.to <= 2 && (m.isAny("multiple.up", "more", "less") || m.isNum() && m.num.type() == Num.Type.MULTIPLE));
      boolean aside = c.says(i.from, "here") && c.before(i.from, 0, "flow.exports", "flow.imports", "goods") != null && c.after(i.to, 0, "be", "dir.up", "dir.down") == null;
      if (aside) {
        continue; // "the exports examined here"
      }
      object |= c.says(i.from, "here", "we.object");
      boolean favour = c.says(i.to, "favour");
      boolean are = favour || i.is("we") && c.says(i.from, "we.verb");
      boolean acts = are || person && c.after(i.to, 3, "verb.sell", "verb.buy", "verb.absorb", "relies") != null || person && c.before(i.from, 0, "verb.sell", "verb.buy") != null || person && c.before(i.from, 1, "be") != null || person && c.after(i.to, 1, "share.verb", "verb.provide", "rank.verb") != null;
      if (owner || object || acts) {
        i.areas = List.of(!named && inQuotes(s, i.from, wasQuoted) ? topic.reporter.first() : topic.self); // who is quoted speaks for whom the text is about
        i.adjective = owner && !land;
      }
    }
  }

  /** "Rivalta - A third of the country's fuels came from here": the area that the line begins with. */
  private void here(ReadSentence s) {
    Item first = s.items().isEmpty() ? null : s.items().get(0);
    boolean opens = first != null && first.isArea() && !first.adjective && first.from <= 1 && first.to < s.tokens().size() && s.tokens().get(first.to).kind() == eu.fondaco.checking.text.Token.Kind.MARK;
    Codes place = opens ? Codes.of(roles.code(first)) : topic.head != null ? topic.head.reporter : null;
    Clause c = new Clause(s);
    for (Item i : s.items()) {
      boolean where = i.is("we") && c.says(i.from, "here") && i.from > 1 && place != null && holdings.isReporter(place.first());
      if (where && (c.says(i.from - 1, "prep.from", "prep.in") || c.before(i.from, 0, "share.verb", "verb.provide") != null)) {
        i.areas = List.of(place.first());
      }
    }
  }

  /** Keeps which areas a sentence named, and of which kind members were spoken, for "between them" and "ten of them". */
  private void spokenOf(ReadSentence s) {
    List<String> listed = s.items().stream().filter(i -> i.isArea() && !i.adjective && !i.is("we")).map(roles::code).filter(z -> !holdings.isGroup(z)).distinct().toList();
    topic.listed = listed.isEmpty() ? topic.listed : listed;
    s.items().stream().filter(i -> i.is("kind") && !"product".equals(i.value("kind"))).map(i -> i.value("kind")).reduce((p, q) -> q).ifPresent(z -> topic.kind = z);
  }

  /** The frame a sentence begins with: the document's topic, or what was said before where it leans on it. */
  private Frame start(ReadSentence s, boolean newBlock) {
    Frame f = topic.start();
    if (topic.head != null && !s.first() && !(topic.last != null && leansBack(s))) {
      f.reporter = topic.head.reporter;
      f.partner = topic.head.partner;
      f.product = topic.head.product;
      f.subject = topic.head.subject;
      return f;
    }
    Frame last = topic.last;
    f.scale = last == null || newBlock ? 0 : last.scale;
    f.lastMeasure = last == null || newBlock ? null : last.measure;
    boolean pronoun = leansBack(s);
    boolean goods = s.items().stream().anyMatch(i -> i.isAny("pronoun.product", "same.goods")) || asked && s.items().stream().noneMatch(Item::isProduct); // "Where are shoes made? Rivalta sold 2 billion"
    if (last == null || newBlock && !pronoun && !goods || s.table()) {
      boolean bare = s.items().stream().noneMatch(i -> i.isArea() || i.isProduct() || Roles.flowOf(i) == TradeFlow.EXPORTS);
      boolean asked = s.block().kind() == Kind.HEADING && s.block().level() != 1 && s.items().stream().noneMatch(Item::isArea) && s.tokens().get(s.tokens().size() - 1).is("?");
      boolean unnamed = s.items().stream().noneMatch(i -> i.isArea() && !i.adjective);
      if (topic.section != null && !holdings.hasPartners() && unnamed && !s.table() && (asked || s.block().kind() != Kind.HEADING) && topic.section.reporter != null) {
        f.reporter = topic.section.reporter; // the area that the last heading names
      }
      if (topic.section != null && bare && !s.table() && s.block().kind() != Kind.HEADING) {
        f.product = topic.section.product;
        f.subject = topic.section.subject;
        f.partner = topic.section.partner;
      }
      boolean named = s.items().stream().anyMatch(i -> i.isAny("flow.exports", "flow.imports", "verb.sell", "verb.buy", "role.customer", "role.supplier"));
      if (topic.sectionFlow != null && !named && s.block().kind() != Kind.HEADING) {
        f.flow = topic.sectionFlow;
      }
      return f;
    }
    int[] whole = pronoun ? builder.wholeRange(new Clause(s)) : new int[] {s.tokens().size(), s.tokens().size()}; // "it made up 37% of what we sold": what it is stands before
    List<Item> own = s.items().stream().filter(i -> i.from < whole[0] || i.from >= whole[1]).toList();
    boolean ownFlow = own.stream().anyMatch(i -> i.isAny("flow.exports", "flow.imports", "verb.sell", "balance.deficit", "balance.surplus", "balance", "flow.trade") && !i.is("verb.buy"));
    if (holdings.onlyFlow() != null && topic.flow == holdings.onlyFlow() && !ownFlow) {
      last = last.copy();
      last.flow = holdings.onlyFlow();
    }
    boolean ownArea = own.stream().anyMatch(i -> i.isArea() && !(i.is("we") && topic.reporter != null && topic.reporter.is(roles.code(i))));
    boolean ownProduct = own.stream().anyMatch(Item::isProduct);
    if (!holdings.hasPartners() || pronoun || !ownFlow && !ownArea) {
      f.reporter = last.reporter != null && !last.national ? last.reporter : f.reporter;
    } else if (last.reporter != null && !last.national && s.items().stream().noneMatch(i -> i.isArea())) {
      f.reporter = last.reporter;
    }
    boolean supplier = pronoun && "partner".equals(last.subject) && last.flow == TradeFlow.IMPORTS; // "Norway is the main supplier. Its deliveries rose"
    f.flow = ownFlow && !supplier ? topic.flow : last.flow == TradeFlow.BALANCE && !pronoun ? topic.flow : last.flow;
    f.deficit = pronoun && last.deficit;
    if (pronoun && !ownFlow || pronoun && !ownArea && !ownProduct) {
      f.partner = last.partner;
      f.product = last.product;
      f.subject = last.subject;
      f.measure = last.measure;
      f.denominator = last.denominator;
    } else if (!ownFlow && !ownArea && !ownProduct) {
      f.partner = last.partner;
      f.product = last.product;
      f.subject = last.subject;
    } else if (!ownFlow && !ownProduct && ownArea && (!topic.lastWasProduct || !holdings.hasPartners() && s.items().stream().noneMatch(i -> i.isAny("total", "national")))) {
      f.product = last.product;
    }
    if (pronoun && "partner".equals(last.subject) && s.lexicon().says(s.tokens().get(0), "pronoun.subject") && onlyCompared(s, f)) {
      f.partner = last.partner; // "It has pushed Chile out of first place"
      f.subject = last.subject;
    }
    if (s.items().stream().anyMatch(i -> i.is("bilateral")) && last.partner != null && s.items().stream().noneMatch(i -> i.isArea() && (topic.reporter == null || !i.areas.contains(topic.reporter.first())))) {
      f.partner = last.partner;
    }
    boolean nobody = s.items().stream().anyMatch(i -> i.is("none.more")) && s.items().stream().anyMatch(i -> i.isAny("more", "as.much")) && !ownArea;
    if (goods || nobody && last.product != null && !holdings.isTotal(last.product) && (!ownProduct || s.items().stream().filter(Item::isProduct).allMatch(i -> i.from > 6))) {
      f.product = last.product;
    }
    if (last.periodStated && pronoun) {
      f.period = last.period;
    }
    return f;
  }

  /** Whether the areas of a sentence are but whose trade it is and who is compared with. */
  private boolean onlyCompared(ReadSentence s, Frame f) {
    Clause c = new Clause(s);
    return c.areas().stream().allMatch(i -> topic.reporter != null && topic.reporter.is(roles.code(i)) || roles.role(i, c, f) == Roles.Role.COMPARED);
  }

  private boolean leansBack(ReadSentence s) {
    for (Item i : s.items()) {
      if (i.from > 3) {
        return false;
      }
      if (i.isAny("pronoun", "bilateral")) {
        return true;
      }
    }
    return s.tokens().size() > 0 && s.lexicon().says(s.tokens().get(0), "relative");
  }

  /** After a sentence whose subject reports itself, tables without partners go on about it. */
  private void follow(ReadSentence s, Frame frame) {
    if (frame.reporter != null && topic.reporter == null) {
      topic.reporter = frame.reporter;
    }
  }

  private void remember(Clause c, int[] whole) {
    for (Item a : c.areas()) {
      String code = roles.code(a);
      if (a.from >= whole[0] && a.to <= whole[1] || a.adjective || roles.isUniverse(a, c) || holdings.isGroup(code)) {
        continue;
      }
      topic.recent.remove(code);
      topic.recent.add(code);
      if (c.has("rank.top", "rank.lead") || c.items.stream().anyMatch(i -> i.isNum() && i.num.type() == Num.Type.ORDINAL && i.num.value() == 1)) {
        topic.leader = code;
      }
    }
    for (Item i : c.items) {
      if (i.isProduct() && !(i.from >= whole[0] && i.to <= whole[1])) {
        topic.recentProducts.remove(i.products.get(0));
        topic.recentProducts.add(i.products.get(0));
      }
    }
    while (topic.recent.size() > 40) {
      topic.recent.remove(0);
    }
  }

  /** The period a sentence is about: its first that isn't compared with. */
  private static Period firstPeriod(List<Item> items) {
    for (Item i : items) {
      if (i.isWhen() && i.when.cue() == When.Cue.IN) {
        return i.when.period();
      }
      if (i.isWhen() && i.when.cue() == When.Cue.RANGE) {
        return i.when.end();
      }
    }
    return null;
  }

  /** The period of the first claim's clause or of those before it; else of one that adds nothing but it. */
  private static Period mainPeriod(List<Clause> clauses) {
    boolean claimed = false;
    boolean apart = false;
    for (Clause c : clauses) {
      apart |= claimed && c.from > 0 && c.mark(c.from - 1, ";");
      boolean side = c.has("segment", "time.when") && !c.items.isEmpty() && c.items.get(0).isAny("segment", "time.when");
      Period p = ownPeriod(c);
      if (p != null && !side && !apart && !(claimed && c.numbers().stream().anyMatch(Clauses::isAnchor))) {
        return p;
      }
      claimed |= !c.numbers().isEmpty() || c.has("rank.top", "rank.lead", "only", "none.more", "record");
    }
    return null;
  }

  private static Period ownPeriod(Clause c) {
    return firstPeriod(c.items.stream().filter(i -> !i.isWhen() || c.before(i.from, 3, "record", "record.low", "level.prior") == null).toList());
  }

  /** {year, 0} or {0, years back}: what a sentence compares with; null when it says nothing. */
  static int[] baseYears(List<Item> items) {
    for (Item i : items) {
      if (!i.isWhen()) {
        continue;
      }
      When w = i.when;
      if (w.cue() == When.Cue.BASE && w.period() != null && w.period().isYear()) {
        return new int[] {w.period().firstYear(), 0};
      }
      if (w.cue() == When.Cue.RANGE) {
        return new int[] {w.period().firstYear(), 0};
      }
      if (w.cue() == When.Cue.BASE || w.cue() == When.Cue.OVER) {
        return new int[] {0, w.yearsBack()};
      }
    }
    return null;
  }

  Codes reporter() {
    return topic.reporter;
  }
}
