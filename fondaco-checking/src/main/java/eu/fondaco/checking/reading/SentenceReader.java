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

  SentenceReader(Topic topic, ClaimBuilder builder) {
    this.topic = topic;
    this.builder = builder;
    this.roles = new Roles(topic);
    this.frames = new FrameReader(topic, roles);
    this.holdings = topic.holdings;
  }

  void read(ReadSentence s, boolean newBlock) {
    if (newBlock) {
      if (s.block().kind() != Kind.LIST_ITEM || topic.last == null) {
        topic.last = null;
      }
      topic.head = null;
      topic.recentProducts.clear();
      topic.lastWasProduct = false;
    }
    speakers(s);
    List<Clause> clauses = s.table() ? List.of(new Clause(s.tokens(), s.items(), 0, s.tokens().size())) : Clauses.of(s.tokens(), s.items());
    if (s.table()) {
      clauses.get(0).spanFrom = s.cell();
    } else if (builder.buildList(s)) {
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
    for (int k = 0; k < clauses.size(); k++) {
      Clause c = clauses.get(k);
      c.lang = builder.lang();
      Frame local = frame;
      Period own = ownPeriod(c);
      boolean subordinate = c.has("time.when") || !c.items.isEmpty() && c.items.get(0).isAny("segment") && !c.items.get(0).is("prep.with");
      boolean sideRemark = own != null && main != null && !own.equals(main) && subordinate || c.has("time.when");
      if (own != null && !own.equals(frame.period) && !sideRemark && k > 0) {
        frame.earlier = frame.period;
        frame.period = own;
      }
      int[] whole = builder.wholeRange(c);
      if (c.has("time.now") && own == null && topic.period != null && !s.table()) {
        frame.period = topic.period;
      }
      boolean aside = c.from > 0 && c.word(c.from - 1, "(") && c.has("relies", "pronoun");
      Frame kept = frame;
      if (aside) {
        frame = frame.copy();
        local = frame;
      }
      frames.apply(c, frame, whole[0], whole[1]);
      if (!s.table()) {
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
      if (s.block().kind() == Kind.LIST_ITEM && s.first() && k == 0 && clauses.size() > 1) {
        topic.head = frame.copy();
      }
    }
    if (heading && s.block().level() != 1) {
      topic.section = frame.copy();
      topic.sectionFlow = s.items().stream().map(Roles::flowOf).filter(x -> x == TradeFlow.EXPORTS || x == TradeFlow.IMPORTS).findFirst().orElse(null);
    }
    if (!heading && !s.table()) {
      topic.last = frame;
      topic.lastWasProduct = "product".equals(frame.subject);
    }
    follow(s, frame);
  }

  /** "From us", "our sales", "we sold": who speaks is an area where trade is meant. */
  private void speakers(ReadSentence s) {
    if (topic.self == null) {
      return;
    }
    Clause c = new Clause(s.tokens(), s.items(), 0, s.tokens().size());
    for (Item i : s.items()) {
      if (!i.is("we") && !c.word(i.from, "siamo") || i.isArea()) {
        continue;
      }
      boolean land = c.word(i.to, "country", "paese", "region", "regione") ;
      boolean owner = land || c.after(i.to, 2, "flow.exports", "flow.imports", "role.customer", "role.supplier", "balance.deficit", "balance.surplus", "balance", "flow.trade") != null;
      boolean person = c.word(i.from, "us", "we", "noi");
      boolean object = person && (Roles.prep(c, i, "prep.from") || Roles.prep(c, i, "prep.to") || c.before(i.from, 0, "relies") != null);
      boolean are = c.word(i.from, "siamo") && c.after(i.to, 5, "role.customer", "role.supplier") != null;
      boolean acts = are || person && c.after(i.to, 3, "verb.sell", "verb.buy", "verb.absorb", "relies") != null || person && c.before(i.from, 1, "be") != null;
      if (owner || object || acts) {
        i.areas = List.of(topic.self);
        i.adjective = owner && !land;
      }
    }
  }

  /** The frame a sentence begins with: the document's topic, or what was said before where it leans on it. */
  private Frame start(ReadSentence s, boolean newBlock) {
    Frame f = topic.start();
    if (topic.head != null && !s.first()) {
      f.reporter = topic.head.reporter;
      f.partner = topic.head.partner;
      f.product = topic.head.product;
      f.subject = topic.head.subject;
      return f;
    }
    Frame last = topic.last;
    boolean pronoun = leansBack(s);
    boolean goods = s.items().stream().anyMatch(i -> i.isAny("pronoun.product", "same.goods"));
    if (last == null || newBlock && !pronoun && !goods || s.table()) {
      boolean bare = s.items().stream().noneMatch(i -> i.isArea() || i.isProduct() || Roles.flowOf(i) == TradeFlow.EXPORTS);
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
    boolean ownFlow = s.items().stream().anyMatch(i -> i.isAny("flow.exports", "flow.imports", "verb.sell", "balance.deficit", "balance.surplus", "balance", "flow.trade") && !i.is("verb.buy"));
    boolean ownArea = s.items().stream().anyMatch(Item::isArea);
    boolean ownProduct = s.items().stream().anyMatch(Item::isProduct);
    if (!holdings.hasPartners() || pronoun || !ownFlow && !ownArea) {
      f.reporter = last.reporter != null && !last.national ? last.reporter : f.reporter;
    } else if (last.reporter != null && !last.national && s.items().stream().noneMatch(i -> i.isArea())) {
      f.reporter = last.reporter;
    }
    f.flow = ownFlow ? topic.flow : last.flow == TradeFlow.BALANCE ? topic.flow : last.flow;
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
    } else if (!ownFlow && !ownProduct && ownArea && !topic.lastWasProduct) {
      f.product = last.product;
    }
    if (s.items().stream().anyMatch(i -> i.is("bilateral")) && last.partner != null && s.items().stream().noneMatch(i -> i.isArea() && (topic.reporter == null || !i.areas.contains(topic.reporter.first())))) {
      f.partner = last.partner;
    }
    if (goods) {
      f.product = last.product;
    }
    if (last.periodStated && pronoun) {
      f.period = last.period;
    }
    return f;
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
    return s.tokens().size() > 0 && s.tokens().get(0).is("which");
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
      if (c.has("rank.top") || c.items.stream().anyMatch(i -> i.isNum() && i.num.type() == Num.Type.ORDINAL && i.num.value() == 1)) {
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
    for (Clause c : clauses) {
      boolean side = c.has("segment", "time.when") && !c.items.isEmpty() && c.items.get(0).isAny("segment", "time.when");
      Period p = ownPeriod(c);
      if (p != null && !side && !(claimed && c.numbers().stream().anyMatch(Clauses::isAnchor))) {
        return p;
      }
      claimed |= c.numbers().stream().anyMatch(Clauses::isAnchor);
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
