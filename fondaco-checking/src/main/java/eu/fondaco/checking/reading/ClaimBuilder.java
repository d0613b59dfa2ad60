// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Builds claims from clauses: which measure a number states, of what, against what. */
final class ClaimBuilder {

  private final Document document;
  private final Topic topic;
  private final Holdings holdings;
  private final Lexicon lexicon;
  private final Roles roles;
  private final Wholes wholes;
  private final Alternatives alternatives;
  private final List<Claim> claims = new ArrayList<>();

  ClaimBuilder(Document document, Topic topic, Lexicon lexicon) {
    this.document = document;
    this.topic = topic;
    this.holdings = topic.holdings;
    this.lexicon = lexicon;
    this.roles = new Roles(topic);
    this.wholes = new Wholes(topic, roles);
    this.alternatives = new Alternatives(topic, roles);
  }

  eu.fondaco.core.text.Lang lang() {
    return lexicon.lang();
  }

  List<Claim> claims() {
    return claims;
  }

  /** The run of tokens after a share's number that names the whole: "of Dutch sales"; empty if none. */
  int[] wholeRange(Clause c) {
    return wholes.range(c);
  }

  void build(Clause c, List<Clause> all, int k, Frame f, int[] sentenceBase, ReadSentence s) {
    int[] own = SentenceReader.baseYears(c.items);
    int[] base = own != null ? own : sentenceBase;
    Context x = new Context(c, all, k, f, base, own != null, s);
    boolean blocked = c.has("forecast");
    List<Item> anchors = c.numbers().stream().filter(i -> Clauses.isAnchor(i) || counted(c, i) || i.num.type() == Num.Type.PLAIN && i.num.step() < 1 && f.scale > 0).filter(i -> i.from >= c.spanFrom).toList();
    if (exceeded(x) || count(x) || topShare(x) || list(x) || noOther(x) || streak(x) || record(x) || trend(x) || sign(x)) {
      return;
    }
    for (int i = 0; i < anchors.size(); i++) {
      Item a = anchors.get(i);
      x.from = i == 0 ? c.from : anchors.get(i - 1).to;
      x.to = i + 1 < anchors.size() ? anchors.get(i + 1).from : c.to;
      if (outside(x, a)) {
        add(x, a, "outside", null, number(a, sign(x, a), unit(a)), Reason.NO_DATA);
        continue;
      }
      switch (a.num.type()) {
        case PERCENT, FRACTION -> percent(x, a, blocked);
        case POINTS -> points(x, a);
        case MONEY -> amount(x, a);
        case PLAIN -> {
          if (!a.num.scaled() && a.num.step() < 1 && x.f.scale > 0 && x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy", "verb.level", "dir.up", "dir.down")) {
            a.num = new Num(Num.Type.MONEY, a.num.value() * x.f.scale, a.num.step() * x.f.scale, "", false, false, true, a.num.operator(), a.num.open());
            amount(x, a);
          } else if (x.c.before(a.from, 2, "multiplied") != null) {
            multiple(x, a, a.num.value());
          } else if (a.num.scaled() || x.c.has("percapita") || x.c.has("flow.exports", "flow.imports", "verb.level")) {
            amount(x, a);
          }
        }
        case MULTIPLE -> multiple(x, a, a.num.value());
        case ORDINAL -> ordinal(x, a);
      }
    }
    if (c.has("vague") && c.first("vague") != null && x.c.has("role.customer", "role.supplier", "role.exporter", "role.importer") && (!c.areas().isEmpty() || c.has("pronoun"))) {
      add(x, c.first("vague"), "rank", null, Assertion.words("rank"), Reason.NOT_MEASURABLE);
    }
    if (c.has("rank.last") && anchors.stream().noneMatch(a -> a.num.type() == Num.Type.ORDINAL)) {
      rank(x, c.first("rank.last"), 1, true);
    }
    if (c.has("rank.lead") && anchors.stream().noneMatch(a -> a.num.type() == Num.Type.ORDINAL)) {
      leads(x);
    }
    if (anchors.stream().noneMatch(a -> a.num.type() == Num.Type.ORDINAL) && c.has("rank.top") && !c.has("vague", "streak")) {
      superlative(x);
    }
  }

  /** A clause with its surroundings, while claims are built from it. */
  static final class Context {
    final Clause c;
    final List<Clause> all;
    final int k;
    final Frame f;
    final int[] base;
    final boolean ownBase;
    final ReadSentence s;
    int from;
    int to;

    Context(Clause c, List<Clause> all, int k, Frame f, int[] base, boolean ownBase, ReadSentence s) {
      this.c = c;
      this.all = all;
      this.k = k;
      this.f = f;
      this.base = base;
      this.ownBase = ownBase;
      this.s = s;
      this.from = c.from;
      this.to = c.to;
    }

    Clause previous() {
      return k > 0 ? all.get(k - 1) : null;
    }

    /** Whether any clause of the sentence up to this one has a category. */
    boolean sofar(String... categories) {
      for (int i = 0; i <= k; i++) {
        if (all.get(i).has(categories)) {
          return true;
        }
      }
      return false;
    }
  }

  /** "48 firms": a number of something that isn't trade. */
  private static boolean counted(Clause c, Item i) {
    if (i.num.type() != Num.Type.PLAIN || i.num.words() || i.num.value() < 10 || i.isWhen()) {
      return false;
    }
    return c.after(i.to, 1, "out") != null || Roles.unknown(c, i.to) && !c.isAt(i.to, "kind") || i.to < c.to && c.tokens.get(i.to).is("nuovi") || i.to < c.to && c.tokens.get(i.to).is("new") && Roles.unknown(c, i.to + 1);
  }

  // ---- what is outside the data ----

  /** Whether a number counts or weighs something else than trade: jobs, tonnes, firms. */
  private boolean outside(Context x, Item a) {
    boolean weighed = false;
    for (int i = 0; i <= x.k; i++) {
      weighed |= x.all.get(i).has("out.unit") && (i < x.k || x.all.get(i).first("out.unit").to <= a.from);
    }
    if (weighed && a.num.type() != Num.Type.ORDINAL && a.num.currency().isEmpty()) {
      return true;
    }
    Item money = x.c.first("currency");
    if (money != null && !money.isNum() && money.to <= a.from && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.level") && x.c.has("dir.up", "dir.down") && a.num.type() == Num.Type.PERCENT) {
      return true;
    }
    Item out = x.c.first("out");
    if (out == null && counted(x.c, a)) {
      return true;
    }
    if (out == null) {
      boolean subject = !x.c.has("flow.exports", "flow.imports", "verb.sell", "gdp") && x.c.areas().isEmpty() && x.k > 0 && a.num.type() != Num.Type.ORDINAL;
      for (int i = 0; subject && i < x.k; i++) {
        Clause before = x.all.get(i);
        if (before.has("flow.exports", "flow.imports", "verb.sell", "verb.absorb", "balance", "balance.deficit", "balance.surplus") || before.numbers().stream().anyMatch(Clauses::isAnchor)) {
          return false;
        }
        if (before.has("out") && before.first("out").from - before.from <= 2) {
          return true;
        }
      }
      return false;
    }
    Num.Type t = a.num.type();
    boolean agent = out.is("agent") && x.c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports") && (t == Num.Type.MONEY || a.num.scaled()) && x.c.after(a.to, 0, "out") == null;
    if (t == Num.Type.ORDINAL || agent) {
      return false;
    }
    boolean near = out.from >= a.to && out.from - a.to <= 4 || out.to <= a.from;
    Item flow = x.c.first("flow.exports", "flow.imports", "verb.sell", "verb.absorb", "balance.deficit", "balance.surplus", "gdp");
    if (flow != null && flow.to == out.from && flow.isAny("flow.exports", "flow.imports")) {
      return near;
    }
    boolean flowSubject = flow != null && (flow.from < out.from || flow.from < a.from && out.from > a.to + 4);
    boolean cause = x.c.before(out.from, 6, "cause") != null;
    return near && !cause && !(flowSubject && out.from > a.to) && !(flowSubject && flow.to <= a.from && flow.from > out.from && false) && (flow == null || out.from < flow.from || out.from >= a.to && out.from - a.to <= 2);
  }

  // ---- percentages ----

  private void percent(Context x, Item a, boolean forecast) {
    Clause c = x.c;
    if (gdp(x, a)) {
      return;
    }
    Item compared = c.after(a.to, 2, "more", "less");
    if (compared != null && ratio(x, a, compared)) {
      return;
    }
    if (isCover(x, a)) {
      Question q = frame(x, MeasureExpr.of("ratio_percent")).flow(TradeFlow.EXPORTS).denominator(Basis.ofFlow(TradeFlow.IMPORTS)).build();
      add(x, a, "ratio", q, number(a, 1, "percent"), null);
      return;
    }
    Item dir = direction(x, a);
    if (a.num.signed() || dir != null || compared != null) {
      growth(x, a, dir, compared);
      return;
    }
    if (c.has("time.annualrate") && !shareWord(c) && x.base != null) {
      growth(x, a, null, null);
      return;
    }
    if (x.f.measure != null && (x.f.measure.startsWith("growth") || x.f.measure.equals("average_growth")) && !shareWord(c) && wholes.range(c)[0] >= wholes.range(c)[1] && !c.has("verb.absorb")) {
      growth(x, a, null, null, x.f.sign);
      return;
    }
    share(x, a);
  }

  private static boolean shareWord(Clause c) {
    return c.has("share.noun", "share.verb", "total", "verb.provide");
  }

  private boolean gdp(Context x, Item a) {
    Clause c = x.c;
    boolean here = c.has("gdp");
    boolean before = x.previous() != null && x.previous().has("gdp") && !x.previous().numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT);
    boolean continued = "gdp_ratio".equals(x.f.measure) && (c.after(a.to, 2, "more", "less") != null || direction(x, a) != null) && !c.has("flow.exports", "flow.imports", "share.noun");
    if (continued) {
      Item compared = c.after(a.to, 2, "more", "less");
      double sign = compared != null && compared.is("less") || down(direction(x, a)) ? -1 : 1;
      Question q = change(x, new MeasureExpr("growth", MeasureExpr.of("gdp_ratio"))).build();
      add(x, a, "growth", q, number(a, sign, "percent"), null);
      return true;
    }
    boolean ellipsis = !here && !before && "gdp_ratio".equals(x.f.measure) && x.k > 0 && !shareWord(c) && direction(x, a) == null && !c.has("flow.exports", "flow.imports");
    if (ellipsis) {
      add(x, a, "ratio", frame(x, MeasureExpr.of("gdp_ratio")).build(), number(a, 1, "percent"), null);
      return true;
    }
    if (!here && !before) {
      return false;
    }
    Item g = c.first("gdp");
    if (here && direction(x, a) != null && g.to <= a.from && c.before(g.from, 3, "prep.of", "prep.with") == null) {
      return false;
    }
    add(x, a, "ratio", frame(x, MeasureExpr.of("gdp_ratio")).build(), number(a, 1, "percent"), null);
    x.f.measure = "gdp_ratio";
    return true;
  }

  private static boolean isCover(Context x, Item a) {
    boolean both = x.sofar("flow.imports") && x.sofar("flow.exports");
    return x.c.has("cover") || x.previous() != null && x.previous().has("cover") && !x.c.has("flow.exports")
        || x.c.has("cover.verb") && both && x.c.has("flow.imports");
  }

  /** The word of rise or fall that governs a number: "rose by 2.3%", "a 9% drop", "(-0.8%)". */
  private Item direction(Context x, Item a) {
    Clause c = x.c;
    Item best = null;
    for (Item i : c.items) {
      if (!i.isAny("dir.up", "dir.down") || i.from < x.from && i.to <= x.from || i.to > x.to && i.from >= x.to) {
        continue;
      }
      boolean before = i.to <= a.from;
      if (before && toNotBy(c, i, a)) {
        continue;
      }
      if (!before && i.from - a.to > 3) {
        continue;
      }
      if (before && a.from - i.to > 9) {
        continue;
      }
      if (best == null || before) {
        best = i;
      }
    }
    return best;
  }

  /** "Narrowed to 3.3 billion", "saliti a 8,1": where it arrived, not by how much it moved. */
  private static boolean toNotBy(Clause c, Item dir, Item a) {
    if (c.word(a.from - 1, "from", "dal", "dall'", "da", "dai")) {
      return true;
    }
    for (int at = a.from - 1; at >= dir.to; at--) {
      if (c.word(at, "to", "a", "al", "all'", "at", "alla", "ai", "agli")) {
        return true;
      }
      if (c.word(at, "by", "di", "del", "dell'", "dello", "of")) {
        return false;
      }
    }
    return false;
  }

  private static boolean down(Item dir) {
    return dir != null && dir.is("dir.down") && !dir.is("dir.up");
  }

  private double sign(Context x, Item a) {
    return down(direction(x, a)) ? -1 : 1;
  }

  private void growth(Context x, Item a, Item dir, Item compared) {
    growth(x, a, dir, compared, 1);
  }

  private void growth(Context x, Item a, Item dir, Item compared, double otherwise) {
    double sign = a.num.signed() ? 1 : compared != null ? compared.is("less") ? -1 : 1 : dir == null ? otherwise : down(dir) ? -1 : 1;
    x.f.sign = a.num.value() < 0 ? -1 : sign;
    Item share = x.c.before(a.from, 12, "share.noun");
    boolean ofShare = share != null && share.from >= x.from - 12 && (dir == null || share.from <= dir.from || compared != null);
    boolean annual = x.c.has("time.annualrate");
    MeasureExpr m;
    if (ofShare) {
      m = new MeasureExpr("growth", MeasureExpr.of("share"));
    } else {
      m = MeasureExpr.of(annual ? "average_growth" : "growth");
    }
    Question.Builder b = change(x, m);
    if (ofShare) {
      b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
    }
    add(x, a, ofShare ? "share" : "growth", b.build(), number(a, sign, "percent"), null);
    if (!ofShare) {
      x.f.measure = m.toString();
    }
  }

  private void share(Context x, Item a) {
    Item noun = x.c.before(a.from, 12, "share.noun");
    boolean same = noun != null && x.f.share != null && (x.c.word(noun.from - 1, "that", "this", "its", "the", "tale", "questa", "quella", "sua") && x.c.areas().isEmpty() && x.c.product() == null && !x.c.has("flow.exports", "flow.imports")) && wholes.range(x.c)[0] >= wholes.range(x.c)[1];
    if (same) {
      Question.Builder again = x.f.share.toBuilder().period(x.f.period);
      shift(x, a, again);
      add(x, a, "share", again.build(), number(a, 1, "percent"), null);
      return;
    }
    if (wholes.isUnknown(x.c, a)) {
      add(x, a, "outside", null, number(a, 1, "percent"), Reason.NO_DATA);
      return;
    }
    Wholes.Whole w = wholes.find(x.c, a, x.f);
    if (w == null) {
      return;
    }
    Question.Builder b = frame(x, MeasureExpr.of("share"));
    w.apply(b);
    shift(x, a, b);
    Question asked = b.build();
    add(x, a, "share", asked, number(a, 1, "percent"), null);
    x.f.share = asked;
    if (w.product() != null) {
      x.f.product = w.product();
      if (holdings.isTotal(x.f.product)) {
        x.f.product = Codes.TOTAL;
      }
    }
    x.f.denominator = w.denominator();
    x.f.measure = "share";
  }

  private void points(Context x, Item a) {
    Item dir = direction(x, a);
    Item growth = x.c.after(a.to, 8, "growth.noun");
    boolean takes = x.c.has("takes.off") && (growth != null || x.c.has("growth.noun", "national") || x.c.word(a.to, "off"));
    boolean lifts = x.c.has("lifts") && x.c.has("growth.noun") && !x.c.has("share.noun");
    boolean contribution = takes || lifts || x.c.has("contribution") || x.sofar("contribution") && x.c.has("dir.up", "dir.down") || growth != null && (takes || x.c.before(growth.from, 2, "prep.to", "prep.of", "article") != null) && x.c.first("share.noun") == null;
    if (contribution) {
      Item word = x.c.first("contribution");
      double sign = a.num.signed() ? 1 : takes || word != null && takesAway(x.c, word) ? -1 : 1;
      Item whole = x.c.areas().stream().filter(i -> roles.role(i, x.c, x.f) == Roles.Role.WHOLE).findFirst().orElse(null);
      Basis basis = whole != null ? Basis.ofReporter(Codes.of(roles.code(whole))) : wholes.usual(x.f);
      Question q = change(x, MeasureExpr.of("contribution")).denominator(basis).build();
      add(x, a, "contribution", q, number(a, sign, "percentage points"), null);
      return;
    }
    double sign = a.num.signed() ? 1 : down(dir) || x.c.after(a.to, 2, "less") != null ? -1 : 1;
    MeasureExpr of = MeasureExpr.of("gdp_ratio".equals(x.f.measure) ? "gdp_ratio" : "share");
    Question.Builder b = change(x, new MeasureExpr("change", of));
    if (of.id().equals("share")) {
      b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
    }
    add(x, a, "share", b.build(), number(a, sign, "percentage points"), null);
  }

  private static boolean takesAway(Clause c, Item word) {
    String w = c.tokens.get(word.to - 1).norm();
    return w.startsWith("sub") || w.startsWith("sottr") || w.startsWith("tolt") || w.startsWith("shav") || w.startsWith("detract") || w.equals("off");
  }

  // ---- amounts, multiples, ratios ----

  private void amount(Context x, Item a) {
    Clause c = x.c;
    boolean each = c.word(a.to, "per") && c.areas().stream().anyMatch(i -> i.from == a.to + 1 && i.adjective);
    boolean head = each || c.has("percapita") || x.previous() != null && x.previous().has("percapita") && x.c.areas().isEmpty();
    if (head) {
      add(x, a, "per_capita", frame(x, MeasureExpr.of("per_capita")).build(), number(a, 1, currency(a) + " per head"), null);
      return;
    }
    Item dir = direction(x, a);
    boolean adjacent = dir != null && dir.to <= a.from && a.from - dir.to <= 4 && !c.has("balance.deficit", "balance.surplus");
    boolean reaches = c.before(a.from, 6, "verb.level") != null && (dir == null || c.before(a.from, 6, "verb.level").from > dir.from);
    Item compared = c.after(a.to, 1, "more", "less");
    if (adjacent && !reaches || compared != null && x.base != null) {
      double sign = compared != null ? compared.is("less") ? -1 : 1 : down(dir) ? -1 : 1;
      add(x, a, "level", change(x, MeasureExpr.of("change")).build(), number(a, sign, currency(a)), null);
      return;
    }
    boolean deficit = c.has("balance.deficit") || x.f.flow == TradeFlow.BALANCE && c.has("negative") || x.f.flow == TradeFlow.BALANCE && x.sofar("balance.deficit") && !c.has("balance.surplus");
    Question.Builder b = frame(x, MeasureExpr.LEVEL);
    shift(x, a, b);
    add(x, a, "level", b.build(), number(a, deficit ? -1 : 1, currency(a)), null);
    x.f.measure = "level";
    if (a.num.scaled()) {
      x.f.scale = a.num.value() >= 1e12 ? 1e12 : a.num.step() >= 1 && a.num.value() >= 1e9 ? 1e9 : 1e6;
    }
  }

  private void multiple(Context x, Item a, double value) {
    Item than = x.c.first("comparison");
    Item other = x.c.areas().stream().filter(i -> i.from >= a.to && roles.role(i, x.c, x.f) == Roles.Role.COMPARED).findFirst().orElse(null);
    if (other != null) {
      ratioTo(x, a, value, other);
      return;
    }
    Item after = than == null ? null : x.c.areas().stream().filter(i -> i.from >= than.to && than.from >= a.to).findFirst().orElse(null);
    if (after != null && x.base == null) {
      ratioTo(x, a, value, after);
      return;
    }
    if (a.is("multiple.down")) {
      add(x, a, "growth", change(x, MeasureExpr.of("multiple")).build(), number(a, value, 1, "times"), null);
      return;
    }
    boolean asMuch = x.c.word(a.to, "as", "tanto") && x.base == null && topic.last != null && topic.last.reporter != null && x.f.reporter != null && !topic.last.reporter.equals(x.f.reporter) && x.c.areas().stream().anyMatch(i -> x.f.reporter.is(roles.code(i)));
    if (asMuch) {
      Question q = frame(x, MeasureExpr.of("ratio")).denominator(Basis.ofReporter(topic.last.reporter)).build();
      add(x, a, "ratio", q, number(a, value, 1, "times"), null);
      return;
    }
    if (x.base == null && x.f.earlier != null && x.f.period != null && x.f.earlier.compareTo(x.f.period) < 0) {
      add(x, a, "growth", frame(x, MeasureExpr.of("multiple")).base(x.f.earlier).build(), number(a, value, 1, "times"), null);
      return;
    }
    boolean moving = a.is("multiple.up") || x.c.word(a.to, "tanto", "as", "over", "more") || x.base != null || x.c.has("multiplied", "level.prior", "dir.up") || than != null;
    if (moving) {
      add(x, a, "growth", change(x, MeasureExpr.of("multiple")).build(), number(a, value, 1, "times"), null);
      x.f.measure = "multiple";
    }
  }

  /** "A quarter more than the capital", "20% more than Spain": a ratio of areas. */
  private boolean ratio(Context x, Item a, Item compared) {
    Item other = null;
    for (Item i : x.c.items) {
      if (i.from >= compared.to && (i.isArea() && !i.adjective || i.is("capital.word"))) {
        other = i;
        break;
      }
    }
    if (other == null || x.c.items.stream().anyMatch(i -> i.isWhen() && i.from >= compared.to)) {
      return false;
    }
    double sign = compared.is("less") && !compared.is("more") ? -1 : 1;
    return ratioTo(x, a, 1 + sign * a.num.value() / 100, other);
  }

  private boolean ratioTo(Context x, Item a, double value, Item other) {
    String code = other.is("capital.word") ? capital(x.f) : roles.code(other);
    if (code == null) {
      return false;
    }
    boolean head = x.c.has("percapita") || x.previous() != null && x.previous().has("percapita");
    boolean possessive = x.c.word(other.to, "'s", "'") || x.c.before(other.from, 2, "comparison") != null;
    boolean reporter = holdings.isReporter(code) && (!holdings.isPartner(code) || "reporter".equals(x.f.subject) || head || possessive && !"partner".equals(x.f.subject));
    if (reporter && (head || possessive) && x.f.partner != null && x.f.partner.is(code)) {
      x.f.partner = holdings.everyPartner();
    }
    MeasureExpr m = head ? new MeasureExpr("ratio", MeasureExpr.of("per_capita")) : MeasureExpr.of("ratio");
    Basis d = reporter ? Basis.ofReporter(Codes.of(code)) : Basis.ofPartner(Codes.of(code));
    Question.Builder b = frame(x, m).denominator(d);
    double step = a.num.type() == Num.Type.PERCENT ? a.num.step() / 100 : a.num.type() == Num.Type.MULTIPLE && !a.num.words() ? a.num.step() : 0;
    Operator op = a.num.words() && a.num.operator() == Operator.EQUAL ? Operator.ABOUT : a.num.operator();
    add(x, a, "ratio", b.build(), new Assertion(op, value, step, List.of(), "times", a.num.open()), null);
    return true;
  }

  private String capital(Frame f) {
    if (f.reporter == null) {
      return null;
    }
    String whole = holdings.whole(f.reporter.first());
    String name = whole == null ? null : lexicon.capitals().get(whole);
    if (name == null) {
      return null;
    }
    return holdings.areas().list().stream()
        .filter(a -> holdings.reports(a.code()) && (a.name().en().equals(name) || a.name().it().equals(name)))
        .map(a -> a.code())
        .findFirst()
        .orElse(null);
  }

  // ---- ranks ----

  private void ordinal(Context x, Item a) {
    Clause c = x.c;
    boolean place = c.after(a.to, 5, "role.customer", "role.supplier", "role.exporter", "role.importer", "kind", "rank.noun") != null
        || c.before(a.from, 5, "rank.noun", "be") != null && !c.has("streak")
        || c.before(a.from, 1, "hedge.about") != null
        || x.sofar("rank.noun")
        || c.word(a.from - 1, "the", "its") && c.word(a.to, "one", "largest", "biggest", "most")
        || c.word(a.from - 1, "no", "number", "n") || c.word(a.to, "largest", "biggest", "most", "in", "among", "tra", "per", "by", "for")
;
    if (!place || c.word(a.from - 2, "for", "per") || c.word(a.to, "time", "volta", "half", "of") || c.word(a.from - 1, "in")) {
      return;
    }
    rank(x, a, (int) a.num.value(), false);
  }

  private void leads(Context x) {
    Item lead = x.c.first("rank.lead");
    boolean universe = lead != null && x.c.items.stream().anyMatch(i -> i.from >= lead.to && (i.is("kind") || i.isArea() && roles.isUniverse(i, x.c)));
    if (universe && x.c.areas().stream().anyMatch(i -> i.to <= lead.from)) {
      rank(x, lead, 1, false);
    }
  }

  private void superlative(Context x) {
    Item top = x.c.first("rank.top");
    Item role = x.c.after(top.to, 4, "role.customer", "role.supplier", "role.exporter", "role.importer", "kind");
    if (role == null || x.c.has("neg")) {
      return;
    }
    boolean subject = !x.c.areas().isEmpty() || x.c.product() != null || x.s.items().stream().anyMatch(i -> i.is("pronoun") && i.from < top.from);
    if (subject) {
      rank(x, top, 1, false);
    }
  }

  private void rank(Context x, Item a, int stated, boolean ascending) {
    Clause c = x.c;
    Frame f = x.f;
    Item role = c.after(a.to, 6, "role.customer", "role.supplier", "role.exporter", "role.importer");
    if (role == null) {
      role = c.first("role.customer", "role.supplier", "role.exporter", "role.importer");
    }
    Item universe = c.items.stream().filter(i -> i.isArea() && (roles.isUniverse(i, c) || roles.role(i, c, f) == Roles.Role.UNIVERSE)).findFirst().orElse(null);
    Item kindItem = c.items.stream().filter(i -> i.is("kind") && (i.from >= a.to || i.to <= a.from)).findFirst().orElse(null);
    String kind = kindItem == null ? null : kindItem.value("kind");
    Dimension d;
    if (role != null && role.isAny("role.customer", "role.supplier")) {
      d = Dimension.PARTNER;
    } else if ("product".equals(kind) && f.product != null && !holdings.isTotal(f.product)) {
      d = Dimension.PRODUCT;
    } else if ("partner".equals(kind)) {
      d = Dimension.PARTNER;
    } else if (role != null || universe != null || kind != null && !"product".equals(kind)) {
      d = Dimension.REPORTER;
    } else {
      d = "partner".equals(f.subject) ? Dimension.PARTNER : "product".equals(f.subject) ? Dimension.PRODUCT : Dimension.REPORTER;
    }
    TradeFlow flow = role != null && role.is("role.supplier") ? TradeFlow.IMPORTS : role != null && role.isAny("role.customer", "role.exporter") ? TradeFlow.EXPORTS : f.flow;
    Item ownArea = c.areas().stream().filter(i -> f.reporter != null && f.reporter.is(roles.code(i))).findFirst().orElse(null);
    boolean their = role != null && (c.word(role.from - 1, "their", "its", "loro", "suo") || c.word(role.from - 2, "their", "its", "loro", "suo") || c.word(role.from - 3, "their", "its", "loro", "suo") || c.word(role.from - 4, "their", "its") );
    boolean swapped = d == Dimension.PARTNER && their && ownArea != null && f.partner != null && !f.partner.equals(holdings.everyPartner()) && holdings.isReporter(f.partner.first());
    if (d == Dimension.PARTNER && !swapped && (f.partner == null || f.partner.equals(holdings.everyPartner()))
        || d == Dimension.PRODUCT && holdings.isTotal(f.product) || d == Dimension.REPORTER && f.reporter == null) {
      return;
    }
    MeasureExpr by = c.has("percapita") ? MeasureExpr.of("per_capita") : c.has("gdp") ? MeasureExpr.of("gdp_ratio") : null;
    String members = d == Dimension.REPORTER ? universe(universe, kind, f) : Universe.ALL;
    String own = topic.reporter == null ? null : topic.reporter.first();
    kind = kind == null && f.reporter != null ? holdings.kind(f.reporter.first()) : kind;
    boolean inside = d == Dimension.REPORTER && own != null && f.reporter != null && holdings.isPartOf(f.reporter.first(), own) && c.items.stream().anyMatch(i -> i.is("self") && (i.to <= a.from || i.from >= a.to) && Roles.selfKind(c, i).equals(holdings.kind(own)));
    if (d == Dimension.REPORTER && f.reporter != null && !f.reporter.isSum() && !holdings.kind(f.reporter.first()).equals(kind)) {
      String up = holdings.areas().find(f.reporter.first()).map(z -> z.parent()).orElse("");
      if (holdings.kind(up).equals(kind) && holdings.areas().childrenOf(up).size() == 1) {
        f.reporter = Codes.of(up);
        members = universe(universe, kind, f);
      }
    }
    if (inside) {
      f.within = topic.reporter;
      members = plural(kind) + " of " + own;
    }
    Question.Builder b = frame(x, new MeasureExpr("rank", by)).flow(flow).universe(new Universe(d, members)).ascending(ascending);
    if (d == Dimension.PRODUCT) {
      b.partner(f.partner);
    }
    if (swapped) {
      b.reporter(f.partner).partner(f.reporter);
    }
    add(x, a, "rank", b.build(), new Assertion(Operator.RANK, (double) stated, 0, List.of(), "rank", false), null);
  }

  /** The group that a rank or count runs over: the areas of a kind in a whole, or a named group. */
  private String universe(Item named, String kind, Frame f) {
    String of = named == null ? null : roles.code(named);
    if (of != null && !holdings.areas().membersOf(of).isEmpty()) {
      return of;
    }
    String reporter = f.reporter == null ? null : f.reporter.first();
    String k = kind == null || kind.equals("partner") || kind.equals("product") ? null : kind;
    if (k == null && reporter != null) {
      k = holdings.kind(reporter);
    }
    String whole = of != null ? of : reporter == null ? null : holdings.whole(reporter) != null ? holdings.whole(reporter) : reporter;
    if (k == null || whole == null) {
      return Universe.ALL;
    }
    String group = groupOf(k, whole);
    return group != null ? group : k.equals("country") ? Universe.ALL : plural(k) + " of " + whole;
  }

  /** A group whose members are the areas of that kind in that whole. */
  private String groupOf(String kind, String whole) {
    List<String> all = holdings.areas().ofKindUnder(kind, whole);
    if (all.isEmpty()) {
      return null;
    }
    for (String g : holdings.areas().get(all.get(0)).groups()) {
      List<String> members = holdings.areas().membersOf(g);
      if (members.containsAll(all) && members.stream().allMatch(m -> holdings.areas().isUnder(m, whole))) {
        return g;
      }
    }
    return null;
  }

  private static String plural(String kind) {
    return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
  }

  /** "Only seven countries export more": eighth. */
  private boolean exceeded(Context x) {
    Clause c = x.c;
    Item n = c.numbers().stream().filter(i -> i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() >= 1 && i.num.value() < 100).findFirst().orElse(null);
    Item kind = n == null ? null : c.after(n.to, 2, "kind");
    boolean few = n != null && c.has("only");
    Item more = kind == null && !few ? null : c.after(kind == null ? n.to : kind.to, 6, "more");
    boolean sells = c.has("verb.sell", "flow.exports", "verb.buy", "flow.imports");
    Item only = c.first("only");
    Item beyond = only == null ? null : c.after(only.to, 14, "more");
    List<Item> named = beyond == null ? List.of() : c.areas().stream().filter(i -> i.from >= only.to && i.to <= beyond.from).toList();
    if (n == null && !named.isEmpty() && sells && c.numbers().isEmpty() && topic.last != null && topic.last.reporter != null) {
      x.f.reporter = topic.last.reporter;
      x.f.partner = holdings.everyPartner();
      Question q = frame(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, universe(null, holdings.kind(x.f.reporter.first()), x.f))).build();
      add(x, only, "rank", q, new Assertion(Operator.RANK, named.size() + 1.0, 0, List.of(), "rank", false), null);
      return true;
    }
    if (more == null || !sells || c.numbers().size() > 1 || x.f.reporter == null || c.areas().stream().anyMatch(a -> a.from > more.from)) {
      return false;
    }
    Question q = frame(x, MeasureExpr.of("rank")).partner(holdings.everyPartner()).universe(new Universe(Dimension.REPORTER, universe(null, kind == null ? null : kind.value("kind"), x.f))).build();
    add(x, n, "rank", q, new Assertion(Operator.RANK, n.num.value() + 1, 0, List.of(), "rank", false), null);
    return true;
  }

  /** "No EU15 country sells more than the Netherlands." */
  private boolean noOther(Context x) {
    Item none = x.c.first("none.more");
    Item more = none == null ? null : x.c.after(none.to, 12, "more");
    if (more == null) {
      return false;
    }
    Item area = null;
    Item universe = null;
    for (Item i : x.c.areas()) {
      if (i.from > more.to) {
        area = i;
      } else if (roles.isUniverse(i, x.c) || i.from < more.from) {
        universe = i;
      }
    }
    if (area == null) {
      return false;
    }
    x.f.reporter = Codes.of(roles.code(area));
    x.f.partner = holdings.everyPartner();
    x.f.subject = "reporter";
    Item kind = x.c.first("kind");
    String members = universe(universe, kind == null ? null : kind.value("kind"), x.f);
    if (universe != null && !holdings.areas().membersOf(roles.code(universe)).isEmpty()) {
      members = roles.code(universe);
    }
    Question q = frame(x, MeasureExpr.of("rank")).universe(new Universe(Dimension.REPORTER, members)).build();
    add(x, area, "rank", q, new Assertion(Operator.RANK, 1.0, 0, List.of(), "rank", false), null);
    return x.c.numbers().stream().noneMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY);
  }

  /** "The record of 2011." */
  private boolean record(Context x) {
    Item record = x.c.first("record", "record.low");
    if (record == null) {
      return false;
    }
    Item when = x.c.items.stream().filter(i -> i.isWhen() && i.when.period() != null && i.when.period().isYear() && i.when.cue() == When.Cue.IN && !x.c.word(i.from - 2, "began", "records")).findFirst().orElse(null);
    Item nth = x.c.numbers().stream().filter(i -> i.num.type() == Num.Type.ORDINAL && record.from - i.to <= 2 && i.to <= record.from).findFirst().orElse(null);
    Period period = when != null ? when.when.period() : x.f.period;
    if (period == null || holdings.years().size() < 3) {
      return false;
    }
    Question q = frame(x, MeasureExpr.of("rank")).period(period)
        .universe(new Universe(Dimension.PERIOD, holdings.years().first() + "-" + holdings.years().last()))
        .ascending(record.is("record.low")).build();
    int from = x.from;
    List<Item> numbers = x.c.numbers().stream().filter(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY).toList();
    if (!numbers.isEmpty()) {
      // "down 3.5% from the record of 2011": two statements, the change first
      x.to = record.from;
      numbers.forEach(n -> { if (n.num.type() == Num.Type.PERCENT) { percent(x, n, false); } else { amount(x, n); } });
      x.from = numbers.get(numbers.size() - 1).to;
      x.to = x.c.to;
    }
    add(x, record, "rank", q, new Assertion(Operator.RANK, nth == null ? 1.0 : nth.num.value(), 0, List.of(), "rank", false), null);
    x.from = from;
    return true;
  }

  // ---- counts, lists, trends ----

  /** "Twelve provinces exceed ten billion", "only eight regions end the year down". */
  private boolean count(Context x) {
    Clause c = x.c;
    Item n = null;
    Item kind = null;
    for (Item i : c.items) {
      if (i.isNum() && i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() < 300 && i.num.value() >= 1) {
        Item k = c.after(i.to, 3, "kind");
        if (k != null && kind == null) {
          n = i;
          kind = k;
        }
      }
    }
    if (n == null) {
      return false;
    }
    Item kindAt = kind;
    Condition condition = null;
    Item bound = c.numbers().stream().filter(i -> i.from > kindAt.to && (i.num.type() == Num.Type.MONEY || i.num.type() == Num.Type.PLAIN && i.num.scaled())).findFirst().orElse(null);
    Item dir = c.items.stream().filter(i -> i.from >= kindAt.to && i.isAny("dir.up", "dir.down")).findFirst().orElse(null);
    if (bound != null && (c.has("count.exceed") || bound.num.operator() == Operator.MORE || bound.num.operator() == Operator.LESS)) {
      condition = new Condition(MeasureExpr.LEVEL, bound.num.operator() != Operator.LESS, bound.num.value(), null);
    } else if (dir != null && c.numbers().stream().noneMatch(i -> i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MULTIPLE)) {
      condition = new Condition(MeasureExpr.of("growth"), !down(dir), 0.0, null);
    } else if (c.has("balance.deficit") && c.first("balance.deficit").from > kind.to) {
      condition = null;
    }
    if (condition == null) {
      return false;
    }
    String k = kind.value("kind");
    Dimension d = k.equals("partner") || k.equals("country") && x.f.reporter != null && holdings.hasPartners() && holdings.kind(x.f.reporter.first()).equals("country") && topic.reporter != null
        ? Dimension.PARTNER : k.equals("product") ? Dimension.PRODUCT : Dimension.REPORTER;
    Item universe = c.areas().stream().filter(i -> roles.isUniverse(i, c)).findFirst().orElse(null);
    String members = d == Dimension.REPORTER ? universe(universe, k, x.f) : Universe.ALL;
    Question.Builder b = frame(x, MeasureExpr.of("count")).condition(condition).universe(new Universe(d, members));
    if (d == Dimension.REPORTER && x.f.reporter != null) {
      String whole = holdings.whole(x.f.reporter.first());
      b.reporter(Codes.of(whole != null ? whole : x.f.reporter.first())).partner(holdings.everyPartner());
    }
    if (!condition.of().id().equals("level")) {
      b.base(basePeriod(x, x.f.period));
    }
    Operator op = n.num.operator() == Operator.RANK ? Operator.EQUAL : n.num.operator();
    add(x, n, "count", b.build(), new Assertion(op, n.num.value(), 1, List.of(), "count", n.num.open()), null);
    return true;
  }

  /** "Four counties made 38% of the total", "the three markets absorb two thirds". */
  private boolean topShare(Context x) {
    Clause c = x.c;
    Item share = c.numbers().stream().filter(i -> i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.FRACTION).findFirst().orElse(null);
    if (share == null || direction(x, share) != null) {
      return false;
    }
    Item n = c.numbers().stream().filter(i -> i.to <= share.from && i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() >= 2 && i.num.value() <= 50).findFirst().orElse(null);
    Item kind = n == null ? null : c.after(n.to, 4, "kind", "role.customer", "role.supplier");
    if (n == null && c.has("together")) {
      kind = c.after(c.first("together").to, 3, "kind");
    }
    boolean together = x.sofar("together");
    int count = n == null ? 0 : (int) n.num.value();
    boolean definite = n != null && c.word(n.from - 1, "the", "i", "le", "gli", "these", "those", "queste", "questi", "all");
    if (count == 0 && together) {
      count = impliedCount(c);
    }
    boolean goodsKind = kind == null || "product".equals(kind.value("kind"));
    if (goodsKind && (together && count == 0 || together && topic.recentProducts.size() >= 2 && c.areas().stream().noneMatch(i -> i.to <= share.from))) {
      List<String> goods = topic.recentProducts.size() >= 2 ? List.copyOf(topic.recentProducts.subList(Math.max(0, topic.recentProducts.size() - Math.max(2, count)), topic.recentProducts.size())) : List.of();
      if (goods.size() >= 2 && c.areas().stream().noneMatch(i -> i.to <= share.from && !i.adjective)) {
        x.f.product = Codes.of(goods);
        x.f.subject = "product";
        share(x, share);
        return true;
      }
    }
    boolean products = kind != null && "product".equals(kind.value("kind"));
    if ((together || definite && !c.has("rank.top") && (n == null || c.numbers().stream().noneMatch(i -> i.num.type() == Num.Type.ORDINAL))) && !products) {
      List<String> named = new ArrayList<>();
      for (int i = 0; i <= x.k; i++) {
        Clause k = x.all.get(i);
        if (i < x.k && k.numbers().stream().anyMatch(Clauses::isAnchor)) {
          named.clear();
          continue;
        }
        k.areas().stream().filter(z -> z.to <= share.from && !z.adjective && !roles.isUniverse(z, k) && !holdings.isGroup(roles.code(z))).map(roles::code).forEach(named::add);
      }
      List<String> codes = named.size() >= 2 ? named : lastNamed(count);
      if (codes.size() >= 2) {
        boolean reporters = codes.stream().allMatch(holdings::isReporter) && (!holdings.hasPartners() || codes.stream().noneMatch(holdings::isPartner) || "reporter".equals(x.f.subject) && !holdings.isPartner(codes.get(0)));
        if (reporters) {
          x.f.reporter = Codes.of(codes);
        } else {
          x.f.partner = Codes.of(codes);
          x.f.subject = "partner";
          x.f.product = c.product() == null ? Codes.TOTAL : x.f.product;
        }
        share(x, share);
        return true;
      }
    }
    if (n == null || kind == null || c.areas().stream().anyMatch(a -> a.to <= n.from && roles.role(a, c, x.f) != Roles.Role.UNIVERSE)) {
      return false;
    }
    String k = kind.is("kind") ? kind.value("kind") : "partner";
    Dimension d = k.equals("partner") ? Dimension.PARTNER : k.equals("product") ? Dimension.PRODUCT : k.equals("country") && holdings.hasPartners() && topic.reporter != null ? Dimension.PARTNER : Dimension.REPORTER;
    Item universe = c.areas().stream().filter(i -> roles.isUniverse(i, c)).findFirst().orElse(null);
    String members = d == Dimension.REPORTER ? universe(universe, k, x.f) : Universe.ALL;
    Question.Builder b = frame(x, MeasureExpr.of("top_share")).universe(new Universe(d, members)).n(count);
    if (d == Dimension.REPORTER) {
      String whole = x.f.reporter == null ? null : holdings.whole(x.f.reporter.first());
      String r = whole != null ? whole : x.f.reporter == null ? null : x.f.reporter.first();
      b.reporter(r == null ? null : Codes.of(r)).denominator(r == null ? null : Basis.ofReporter(Codes.of(r)));
    } else if (d == Dimension.PARTNER) {
      b.partner(holdings.everyPartner()).denominator(Basis.ofPartner(holdings.everyPartner()));
    } else {
      b.product(Codes.TOTAL).denominator(Basis.ofProduct(Codes.TOTAL));
    }
    add(x, share, "share", b.build(), number(share, 1, "percent"), null);
    return true;
  }

  private int impliedCount(Clause c) {
    for (int i = c.from; i < c.to; i++) {
      String w = c.tokens.get(i).norm();
      int n = List.of("two", "three", "four", "five", "due", "tre", "quattro", "cinque").indexOf(w);
      if (n >= 0) {
        return n % 4 + 2;
      }
    }
    return 0;
  }

  private List<String> lastNamed(int count) {
    int size = topic.recent.size();
    return count < 2 || size < count ? List.of() : List.copyOf(topic.recent.subList(size - count, size));
  }

  /** "Germany, Sweden and the UK are the top three buyers", "the first two markets are France and Spain". */
  boolean lists(ReadSentence s, Topic topic) {
    Clause c = new Clause(s.tokens(), s.items(), 0, s.tokens().size());
    Item n = null;
    for (Item i : s.items()) {
      boolean few = i.isNum() && i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() >= 2 && i.num.value() <= 10;
      Item role = c.after(i.to, 1, "role.customer", "role.supplier", "kind", "role.exporter");
      boolean first = c.before(i.from, 1, "rank.top") != null || role != null && c.after(role.to, 1, "rank.top") != null || few && c.items.stream().anyMatch(o -> o.isNum() && o.num.type() == Num.Type.ORDINAL && o.num.value() == 1 && (o.to == i.from || i.to == o.from));
      if (few && first && c.after(i.to, 2, "role.customer", "role.supplier", "kind", "role.exporter") != null) {
        n = i;
      }
    }
    if (n == null || s.items().stream().anyMatch(i -> i.isNum() && (i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MONEY || i.num.type() == Num.Type.FRACTION))) {
      return false;
    }
    int count = (int) n.num.value();
    int at = n.from;
    List<String> before = c.areas().stream().filter(a -> a.to <= at && !a.adjective).map(roles::code).toList();
    List<String> after = c.areas().stream().filter(a -> a.from >= at && !a.adjective && !roles.isUniverse(a, c)).map(roles::code).toList();
    List<String> codes = before.size() == count ? before : after.size() == count ? after : List.of();
    if (codes.isEmpty()) {
      return false;
    }
    Frame f = topic.start();
    boolean partners = codes.stream().allMatch(holdings::isPartner) && !(topic.reporter != null && codes.contains(topic.reporter.first()));
    TradeFlow flow = c.has("role.supplier") ? TradeFlow.IMPORTS : c.has("role.customer") ? TradeFlow.EXPORTS : f.flow;
    Context x = new Context(c, List.of(c), 0, f, null, false, s);
    Question.Builder b = frame(x, MeasureExpr.of("top")).flow(flow).n(count).universe(new Universe(partners ? Dimension.PARTNER : Dimension.REPORTER, partners ? Universe.ALL : rankUniverse(codes.get(0))));
    if (!partners) {
      b.reporter(Codes.of(codes.get(0))).partner(holdings.everyPartner());
    }
    add(x, n, "list", b.build(), Assertion.list(codes), null);
    return true;
  }

  /** "France and the United Kingdom come next", "first, ahead of Germany and the United States". */
  private boolean list(Context x) {
    Item word = x.c.first("next", "ahead");
    if (word == null || x.c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY)) {
      return false;
    }
    List<Item> named = x.c.areas().stream().filter(i -> !i.adjective && !roles.isUniverse(i, x.c)).toList();
    List<String> codes = new ArrayList<>();
    List<String> after = named.stream().filter(i -> i.from >= word.to).map(roles::code).toList();
    List<String> before = named.stream().filter(i -> i.to <= word.from).map(roles::code).toList();
    if (!after.isEmpty()) {
      if (before.isEmpty()) {
        String lead = leader(x);
        if (lead == null) {
          return false;
        }
        codes.add(lead);
      }
      codes.addAll(before);
      codes.addAll(after);
    } else if (!before.isEmpty()) {
      String lead = topic.leader;
      if (lead == null && topic.last != null) {
        Codes one = "partner".equals(topic.last.subject) ? topic.last.partner : topic.last.reporter;
        lead = one != null && !one.isSum() ? one.first() : null;
      }
      if (lead == null || before.contains(lead)) {
        return false;
      }
      codes.add(lead);
      codes.addAll(before);
    }
    if (codes.size() < 2 || codes.stream().distinct().count() < codes.size() || x.s.items().stream().filter(i -> i.isNum() && (i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MONEY) && i.from > word.to).count() > 1) {
      return false;
    }
    boolean partners = codes.stream().allMatch(holdings::isPartner) && !(topic.reporter != null && codes.contains(topic.reporter.first()));
    Dimension d = partners ? Dimension.PARTNER : Dimension.REPORTER;
    String members = partners ? Universe.ALL : rankUniverse(codes.get(0));
    Question.Builder b = frame(x, MeasureExpr.of("top")).n(codes.size()).universe(new Universe(d, members)).product(x.f.product);
    if (partners) {
      b.partner(holdings.everyPartner());
    } else {
      b.reporter(Codes.of(codes.get(0))).partner(holdings.everyPartner());
    }
    add(x, word, "list", b.build(), Assertion.list(codes), null);
    return true;
  }

  private String rankUniverse(String reporter) {
    Frame f = new Frame();
    f.reporter = Codes.of(reporter);
    return universe(null, null, f);
  }

  private String leader(Context x) {
    int limit = x.c.first("next", "ahead").from;
    for (int i = x.k; i >= 0; i--) {
      List<Item> areas = x.all.get(i).areas().stream().filter(a -> !a.adjective && a.to <= limit).toList();
      if (!areas.isEmpty()) {
        return roles.code(areas.get(0));
      }
    }
    return topic.leader;
  }

  /** "The seventh annual increase in a row." */
  private boolean streak(Context x) {
    Item word = x.c.first("streak");
    if (word == null) {
      return false;
    }
    Item n = x.c.numbers().stream().filter(i -> i.num.type() == Num.Type.ORDINAL || i.num.type() == Num.Type.PLAIN && !i.num.scaled() && i.num.value() < 60).findFirst().orElse(null);
    if (n == null) {
      return false;
    }
    Item dir = x.c.after(word.to, 3, "dir.up", "dir.down") != null ? x.c.after(word.to, 3, "dir.up", "dir.down") : x.c.first("dir.up", "dir.down");
    boolean falling = dir != null ? down(dir) : x.sofar("dir.down") && !x.sofar("dir.up");
    boolean over = x.c.has("streak.ended") || x.previous() != null && x.previous().has("streak.ended");
    Period until = over && x.f.period != null ? x.f.period.plusYears(-1) : x.f.period;
    Question q = frame(x, MeasureExpr.of("streak")).period(until).ascending(falling).build();
    Assertion says = new Assertion(Operator.EQUAL, n.num.value(), 1, List.of(), "count", false);
    add(x, n, "trend", q, says, null);
    return x.c.numbers().stream().noneMatch(i -> i.num.type() == Num.Type.PERCENT || i.num.type() == Num.Type.MONEY);
  }

  /** "Has grown without interruption since 2009." */
  private boolean trend(Context x) {
    if (!x.c.has("unbroken") || !x.c.has("dir.up", "dir.down")) {
      return false;
    }
    if (x.c.numbers().stream().anyMatch(Clauses::isAnchor)) {
      return false;
    }
    boolean up = !down(x.c.first("dir.up", "dir.down"));
    Period base = x.base == null ? null : basePeriod(x, x.f.period);
    Assertion says = new Assertion(up ? Operator.TREND_UP : Operator.TREND_DOWN, up ? 1.0 : -1.0, 0, List.of(), "boolean", false);
    if (base == null || x.f.period == null) {
      add(x, x.c.first("unbroken"), "trend", null, says, Reason.NOT_MEASURABLE);
      return true;
    }
    Item share = x.c.first("share.noun");
    MeasureExpr m = new MeasureExpr("trend", share == null ? null : MeasureExpr.of("share"));
    Question.Builder b = frame(x, m).base(base);
    if (share != null) {
      b.denominator(wholes.usual(x.f));
    }
    add(x, x.c.first("unbroken"), "trend", b.build(), says, null);
    return true;
  }

  /** "Remains below the level reached ten years before." */
  private boolean sign(Context x) {
    Clause c = x.c;
    Item level = c.first("level.prior");
    if (level == null) {
      Item than = c.first("less", "more");
      boolean those = c.has("comparison", "pronoun") || c.tokens.subList(c.from, c.to).stream().anyMatch(t -> t.is("quelli") || t.is("quelle") || t.is("those") || t.is("quello"));
      boolean based = SentenceReader.baseYears(c.items) != null;
      if (than != null && those && based && c.numbers().stream().noneMatch(Clauses::isAnchor)) {
        Period b = basePeriod(x, x.f.period);
        if (b == null || x.f.period == null) {
          return false;
        }
        boolean less = than.is("less");
        Question q = frame(x, new MeasureExpr("sign", MeasureExpr.of("change"))).base(b).build();
        add(x, than, "ratio", q, new Assertion(less ? Operator.TREND_DOWN : Operator.TREND_UP, less ? -1.0 : 1.0, 0, List.of(), "sign", false), null);
        return true;
      }
    }
    if (level == null || c.numbers().stream().anyMatch(Clauses::isAnchor) || SentenceReader.baseYears(c.items) == null && !c.items.stream().anyMatch(i -> i.isWhen())) {
      return false;
    }
    boolean below = c.before(level.from, 4, "less", "hedge.lessthan", "dir.down") != null || c.word(level.from - 2, "sotto", "below", "under") || c.word(level.from - 3, "sotto") || c.word(level.from - 1, "below");
    boolean above = c.before(level.from, 4, "more", "hedge.more", "dir.up", "count.exceed") != null || c.word(level.from - 2, "sopra", "above") || c.word(level.from - 3, "sopra");
    if (below == above) {
      return false;
    }
    Period base = basePeriod(x, x.f.period);
    Item when = c.items.stream().filter(i -> i.isWhen() && i.when.cue() == When.Cue.IN).findFirst().orElse(null);
    if (when != null) {
      base = when.when.period();
    }
    Period period = when != null && topic.period != null && topic.period.compareTo(base) > 0 ? topic.period : x.f.period;
    if (base == null || period == null || base.equals(period)) {
      return false;
    }
    Question q = frame(x, new MeasureExpr("sign", MeasureExpr.of("change"))).period(period).base(base).build();
    add(x, level, "ratio", q, new Assertion(below ? Operator.TREND_DOWN : Operator.TREND_UP, below ? -1.0 : 1.0, 0, List.of(), "sign", false), null);
    return true;
  }

  // ---- building questions ----

  private Question.Builder frame(Context x, MeasureExpr m) {
    Frame f = x.f;
    return Question.of(m).flow(f.flow).reporter(f.reporter).partner(f.partner == null ? holdings.everyPartner() : f.partner)
        .product(f.product == null ? Codes.TOTAL : f.product).period(f.period);
  }

  private Question.Builder change(Context x, MeasureExpr m) {
    return frame(x, m).base(basePeriod(x, x.f.period));
  }

  private Period basePeriod(Context x, Period period) {
    int[] base = x.base;
    boolean yearly = x.c.has("time.yoy") && !x.ownBase;
    if (base != null && !yearly) {
      if (base[1] == 0) {
        Period p = Period.year(base[0]);
        return period != null && !period.isYear() ? period.plusYears(base[0] - period.firstYear()) : p;
      }
      return period == null ? null : period.plusYears(-base[1]);
    }
    return period == null ? null : period.plusYears(-1);
  }

  /** A level or share with its own earlier time: "against 4.1% six years earlier". */
  private void shift(Context x, Item a, Question.Builder b) {
    if (!x.ownBase || x.f.period == null) {
      return;
    }
    int[] own = SentenceReader.baseYears(x.c.items);
    boolean over = x.c.items.stream().anyMatch(i -> i.isWhen() && (i.when.cue() == When.Cue.OVER || i.when.cue() == When.Cue.RANGE));
    if (own != null && !over) {
      b.period(own[1] == 0 ? Period.year(own[0]) : x.f.period.plusYears(-own[1]));
    }
  }

  private String currency(Item a) {
    String c = a.num.currency();
    return c.isEmpty() || c.equals("$") && !holdings.currency().equals("EUR") ? holdings.currency() : c.equals("$") ? "USD" : c;
  }

  private String unit(Item a) {
    return switch (a.num.type()) {
      case PERCENT, FRACTION -> "percent";
      case POINTS -> "percentage points";
      case MULTIPLE -> "times";
      case MONEY -> currency(a);
      default -> "count";
    };
  }

  private static Assertion number(Item a, double sign, String unit) {
    return number(a, a.num.value(), sign, unit);
  }

  private static Assertion number(Item a, double value, double sign, String unit) {
    Operator op = a.num.operator();
    if (a.num.words() && op == Operator.EQUAL && !unit.equals("count")) {
      op = Operator.ABOUT;
    }
    return new Assertion(op == Operator.RANK ? Operator.EQUAL : op, sign * value, a.num.step(), List.of(), unit, a.num.open());
  }

  private void add(Context x, Item anchor, String kind, Question q, Assertion says, Reason blocked) {
    Clause c = x.c;
    int from = Math.max(Math.min(x.from, anchor.from), c.spanFrom);
    int to = Math.max(x.to, anchor.to);
    while (from < anchor.from && skippable(c, from)) {
      from++;
    }
    while (to > anchor.to && skippable(c, to - 1)) {
      to--;
    }
    int start = c.tokens.get(from).start();
    int end = c.tokens.get(to - 1).end();
    Span span = document.span(start, end);
    List<String> tokens = new ArrayList<>();
    for (Item i : c.items) {
      tokens.add(text(c, i) + " " + i.categories.keySet() + (i.isArea() ? i.areas.toString() : "") + (i.isProduct() ? i.products.toString() : ""));
    }
    Reason reason = blocked != null ? blocked : c.has("forecast") ? Reason.NO_DATA : null;
    Note note = c.has("volume") && q != null && q.measure().id().equals("growth") ? Note.IMPRECISE_WORDING : null;
    List<Reading> readings = q == null ? List.of() : alternatives.of(q, x.s);
    claims.add(new Claim("c" + (claims.size() + 1), span, document.quote(span), kind, says, readings, null, reason, note, tokens));
  }

  private static String text(Clause c, Item i) {
    StringBuilder s = new StringBuilder();
    for (int t = i.from; t < i.to; t++) {
      s.append(t > i.from && c.tokens.get(t).space() ? " " : "").append(c.tokens.get(t).text());
    }
    return s.toString();
  }

  private static boolean skippable(Clause c, int at) {
    return c.isAt(at, "conj") && !c.word(at, "più") || c.isAt(at, "segment") && !c.word(at, "with", "con") || c.tokens.get(at).is("\"") || c.tokens.get(at).is(".") || c.tokens.get(at).is(",");
  }
}
