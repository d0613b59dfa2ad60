// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.time.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds statements about agreements, strategies, names and the quality of relations: who signed what
 * with whom, when, on what; what a strategy aims at; that ties are "solid".
 */
final class FactReader {

  private final Catalog catalog;
  private final Document document;
  private final List<Claim> out = new ArrayList<>();
  private boolean afterStrategy;
  private Set<String> lastAreas = new LinkedHashSet<>();

  FactReader(Catalog catalog, Document document) {
    this.catalog = catalog;
    this.document = document;
  }

  List<Claim> claims() {
    return out;
  }

  void read(ReadSentence s) {
    List<Token> t = s.tokens();
    Clause all = new Clause(t, s.items(), 0, t.size());
    int before = out.size();
    Strategy strategy = named(all);
    boolean strategyName = strategy != null || quotedStrategy(all);
    if (strategyName && all.has("strategy.target")) {
      strategyTarget(all, strategy);
    } else if (afterStrategy && all.has("strategy.noun") && s.items().stream().anyMatch(i -> i.from <= 1 && i.is("pronoun")) && !all.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY)) {
      add(all, 0, t.size(), "strategy", new Fact("strategy", List.of(), List.of(), null, PartialDate.UNKNOWN, List.of(), "", 0, "content"), Reason.NO_DATA, null);
    }
    if (out.size() == before) {
      act(all);
    }
    if (out.size() == before && s.block().kind() != Document.Kind.HEADING) {
      quality(all);
    }
    afterStrategy = strategyName || all.has("strategy.noun") && all.has("strategy.target");
    Set<String> areas = new LinkedHashSet<>();
    all.areas().forEach(a -> areas.addAll(a.areas));
    if (!areas.isEmpty()) {
      lastAreas = areas;
    }
  }

  // ---- agreements ----

  private void act(Clause c) {
    Item act = c.first("act.treaty", "act.preagreement", "act.declaration", "act.joint", "act.twinning", "act.memorandum", "act.agreement");
    if (act == null) {
      return;
    }
    if (counted(c, act)) {
      return;
    }
    Treaty treaty = treaty(c);
    Item sign = c.first("verb.sign");
    Item force = c.first("verb.force");
    List<Item> areas = c.areas().stream().filter(a -> !isOurs(a.areas.get(0))).toList();
    if (treaty == null && areas.isEmpty() && parties(c).isEmpty()) {
      return;
    }
    if (treaty != null || act.is("act.treaty")) {
      treatyDate(c, act, treaty, sign, force);
      return;
    }
    if (sign == null && areas.isEmpty()) {
      return;
    }
    List<String> codes = areas.stream().flatMap(a -> a.areas.stream().limit(1)).distinct().toList();
    codes = codes.stream().anyMatch(k -> k.contains("-")) ? codes.stream().filter(k -> k.contains("-")).toList() : codes;
    Item scope = c.items.stream().filter(i -> i.isAny("scope.intro", "promise.intro") && i.from > act.from && sectors(c, i.from, c.to).size() >= 1).findFirst().orElse(null);
    int end = scope == null ? c.to : backToMark(c, scope.from);
    Item when = c.items.stream().filter(i -> i.isWhen() && i.when.period() != null && i.to <= end && i.when.cue() != When.Cue.RANGE).findFirst().orElse(null);
    PartialDate date = date(when);
    boolean apart = when != null && sign != null && sign.from >= act.to && when.from >= sign.to && when.from - sign.to <= 3;
    InstrumentKind kind = kind(act);
    int start = apart || when == null ? firstParty(c, act, sign) : Math.min(firstParty(c, act, sign), when.from > 0 && c.isAt(when.from - 1, "prep.in") ? when.from - 1 : when.from);
    List<String> parties = parties(c);
    Fact agreement = new Fact("instrument", codes, parties, kind, apart ? PartialDate.UNKNOWN : date, List.of(), "", 0, "existence");
    int agreementEnd = end;
    if (apart && lastPartyBefore(c, sign)) {
      agreementEnd = backToMark(c, sign.from);
    }
    Note remark = wrongKind(c);
    add(c, start, agreementEnd, "agreement", agreement, null, null);
    if (apart) {
      Fact dated = new Fact("instrument", codes, parties, kind, date, List.of(), "", 0, "date");
      add(c, sign.from, when.to, "agreement date", dated, null, null);
    }
    holder(c, remark);
    if (scope != null) {
      boolean promise = scope.is("promise.intro");
      int from = scope.from > 0 && c.word(scope.from - 1, "which", "that", "che") ? scope.from - 1 : scope.from;
      Fact terms = new Fact("instrument", codes, parties, kind, PartialDate.UNKNOWN, sectors(c, scope.from, c.to), "", 0, promise ? "promise" : "scope");
      add(c, from, c.to, promise ? "agreement content" : "agreement scope", terms, null, null);
    }
  }

  private boolean isOurs(String code) {
    String home = catalog.home();
    return !home.isEmpty() && (code.equals(home) || catalog.areas().isUnder(code, home) || catalog.areas().isUnder(home, code));
  }

  private static InstrumentKind kind(Item act) {
    return act.is("act.preagreement") ? InstrumentKind.PRE_AGREEMENT
        : act.is("act.declaration") ? InstrumentKind.DECLARATION_OF_INTENT
        : act.is("act.joint") ? InstrumentKind.JOINT_DECLARATION
        : act.is("act.twinning") ? InstrumentKind.TWINNING
        : act.is("act.treaty") ? InstrumentKind.TREATY
        : act.is("act.memorandum") ? InstrumentKind.MEMORANDUM : InstrumentKind.AGREEMENT;
  }

  /** "Two main agreements." */
  private boolean counted(Clause c, Item act) {
    Item n = c.items.stream().filter(i -> i.isNum() && i.num.type() == Num.Type.PLAIN && i.to <= act.from && act.from - i.to <= 3 && i.num.value() < 100 && i.num.value() > 1 && !i.num.scaled()).findFirst().orElse(null);
    if (n == null) {
      return false;
    }
    List<String> codes = c.areas().stream().map(a -> a.areas.get(0)).filter(k -> !isOurs(k)).distinct().toList();
    Fact fact = new Fact("instrument", codes, List.of(), kind(act), PartialDate.UNKNOWN, List.of(), "", (int) n.num.value(), "count");
    int end = c.to;
    while (end > act.to && c.tokens.get(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    add(c, 0, end, "agreement count", fact, null, null);
    return true;
  }

  private void treatyDate(Clause c, Item act, Treaty treaty, Item sign, Item force) {
    Item verb = sign != null ? sign : force;
    Item when = c.items.stream().filter(i -> i.isWhen() && i.when.period() != null).findFirst().orElse(null);
    List<String> codes = c.areas().stream().map(a -> a.areas.get(0)).distinct().toList();
    if (verb == null || when == null) {
      return;
    }
    Fact fact = new Fact("treaty", codes, List.of(), InstrumentKind.TREATY, date(when), List.of(), treaty == null ? "" : treaty.id(), 0, sign != null ? "date" : "force");
    add(c, Math.min(act.from, verb.from), Math.max(when.to, verb.to), "agreement date", fact, null, null);
  }

  private Treaty treaty(Clause c) {
    String text = fold(c.text());
    List<String> codes = new ArrayList<>(c.areas().stream().flatMap(a -> a.areas.stream()).toList());
    Treaty best = null;
    for (Treaty t : catalog.relations().treaties()) {
      boolean named = t.names().stream().anyMatch(n -> n.length() > 3 && text.contains(fold(n))) || text.contains(fold(t.name().en())) || text.contains(fold(t.name().it()));
      boolean parties = t.parties().stream().filter(p -> !p.startsWith("EU")).anyMatch(codes::contains);
      boolean treatyWord = c.has("act.treaty");
      if (parties && (named || treatyWord)) {
        return t;
      }
      if (named && best == null) {
        best = t;
      }
    }
    return codes.isEmpty() ? best : null;
  }

  private static String fold(String s) {
    return eu.fondaco.checking.text.Tokenizer.fold(s).replace('\u2019', '\'');
  }

  private static PartialDate date(Item when) {
    if (when == null || when.when.period() == null) {
      return PartialDate.UNKNOWN;
    }
    int y = when.when.period().firstYear();
    return when.when.period().months() == 1 ? new PartialDate(y, when.when.period().start() % 12 + 1, 0) : new PartialDate(y, 0, 0);
  }

  private int firstParty(Clause c, Item act, Item sign) {
    int from = act.from;
    if (sign != null && sign.to <= act.from) {
      from = sign.from;
      for (Actor a : catalog.relations().actors()) {
        int at = position(c, a);
        from = at >= 0 ? Math.min(from, at) : from;
      }
      for (Item a : c.areas()) {
        from = a.from < sign.from ? Math.min(from, a.from) : from;
      }
    }
    return from;
  }

  private boolean lastPartyBefore(Clause c, Item sign) {
    return c.areas().stream().noneMatch(a -> a.from > sign.to);
  }

  private static int backToMark(Clause c, int at) {
    int i = at;
    while (i > c.from && (c.tokens.get(i - 1).kind() == Token.Kind.MARK || c.word(i - 1, "which", "that", "che"))) {
      i--;
    }
    return i;
  }

  /** Names of actors of the register that stand in the text. */
  private List<String> parties(Clause c) {
    return catalog.relations().actors().stream().filter(a -> position(c, a) >= 0).map(a -> a.name().en()).toList();
  }

  private int position(Clause c, Actor a) {
    List<String> names = new ArrayList<>(a.names());
    names.add(a.name().en());
    names.add(a.name().it());
    for (String n : names) {
      String[] words = fold(n).split("[\\s-]+");
      for (int i = c.from; i < c.to; i++) {
        if (starts(c, i, words)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean starts(Clause c, int at, String[] words) {
    int i = at;
    for (String w : words) {
      while (i < c.to && c.tokens.get(i).is("-")) {
        i++;
      }
      if (i >= c.to || !c.tokens.get(i).fold().equals(w)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** "Lee Nak-yon, Governor of Jeollanam-do": who held an office. */
  private void holder(Clause c, Note remark) {
    for (Actor a : catalog.relations().actors()) {
      int at = a.kind().equals("office-holder") ? position(c, a) : -1;
      Item title = at < 0 ? null : c.items.stream().filter(i -> i.is("title") && Math.abs(i.from - at) <= 8).findFirst().orElse(null);
      if (title != null) {
        Item area = c.areas().stream().filter(i -> i.from >= title.to && i.from - title.to <= 3).findFirst().orElse(null);
        int end = area == null ? title.to : area.to;
        if (area != null && c.after(area.to, 0, "kind") != null) {
          end = c.after(area.to, 0, "kind").to;
        }
        Fact fact = new Fact("actor", area == null ? List.of() : List.of(area.areas.get(0)), List.of(a.name().en()), null, PartialDate.UNKNOWN, List.of(), a.id(), 0, "office");
        add(c, Math.min(at, title.from), end, "attribute", fact, null, remark);
      }
    }
  }

  /** "Jeollanam-do Region" where it is a province: imprecise, not wrong. */
  private Note wrongKind(Clause c) {
    for (Item a : c.areas()) {
      Item kind = c.after(a.to, 0, "kind");
      if (kind == null || a.adjective) {
        continue;
      }
      String said = kind.value("kind");
      String is = catalog.areas().find(a.areas.get(0)).map(x -> x.kind()).orElse("");
      if (List.of("region", "province", "state", "prefecture").contains(is) && List.of("region", "province", "state").contains(said) && !is.startsWith(said)) {
        return Note.IMPRECISE_WORDING;
      }
    }
    return null;
  }

  private static List<String> sectors(Clause c, int from, int to) {
    Set<String> found = new LinkedHashSet<>();
    for (Item i : c.items) {
      if (i.from >= from && i.to <= to && i.is("sector")) {
        found.add(i.value("sector"));
      }
    }
    return List.copyOf(found);
  }

  // ---- strategies, quality ----

  private Strategy named(Clause c) {
    String text = fold(c.text());
    for (Strategy s : catalog.relations().strategies()) {
      if (text.contains(fold(s.name())) || s.names().stream().anyMatch(n -> n.length() > 3 && text.contains(fold(n)))) {
        return s;
      }
    }
    return null;
  }

  /** A name between quotes beside the word strategy or plan. */
  private static boolean quotedStrategy(Clause c) {
    boolean quotes = false;
    for (int i = c.from; i < c.to; i++) {
      quotes |= c.word(i, "\"", "\u201c", "\u00ab");
    }
    return c.has("strategy.noun") && quotes;
  }

  private void strategyTarget(Clause c, Strategy s) {
    List<String> codes = c.areas().stream().map(a -> a.areas.get(0)).filter(k -> !isOurs(k)).distinct().toList();
    Item target = c.first("strategy.target");
    int from = c.areas().isEmpty() ? 0 : Math.min(target.from, c.areas().get(0).from);
    while (from > c.from && (c.tokens.get(from - 1).isCapitalised() && c.tokens.get(from - 1).isWord() && from > 1 || c.isAt(from - 1, "prep.of") || c.isAt(from - 1, "article") || c.isAt(from - 1, "kind"))) {
      from--;
    }
    Item noun = c.items.stream().filter(i -> i.is("strategy.noun") && i.from > target.to).findFirst().orElse(null);
    String wrong = wrongName(c);
    Fact fact = new Fact("strategy", wrong != null ? List.of(wrongCode) : codes, List.of(), null, PartialDate.UNKNOWN, List.of(), wrong != null ? wrong : s == null ? "" : s.id(), 0, wrong != null ? "name" : "target");
    add(c, from, noun == null ? target.to : noun.to, "strategy", fact, null, wrong == null ? null : Note.IMPRECISE_WORDING);
  }

  /** "Association of East Asian Nations (ASEAN)": a name that the area of that code doesn't have. */
  private String wrongCode = "";

  private String wrongName(Clause c) {
    for (Item a : c.areas()) {
      String code = a.areas.get(0);
      boolean bracket = a.from > c.from && c.word(a.from - 1, "(") && c.tokens.get(a.from).text().equals(code);
      if (!bracket) {
        continue;
      }
      int start = a.from - 1;
      while (start > c.from && (c.tokens.get(start - 1).isCapitalised() || c.word(start - 1, "of", "the", "and", "delle", "del", "della", "di", "dei", "-"))) {
        start--;
      }
      StringBuilder name = new StringBuilder();
      for (int i = start; i < a.from - 1; i++) {
        name.append(name.length() == 0 ? "" : " ").append(c.tokens.get(i).text());
      }
      String said = fold(name.toString()).replaceFirst("^(the|delle|della|dei|of) ", "");
      var area = catalog.areas().find(code).orElse(null);
      if (area != null && said.contains(" ") && !said.contains(fold(area.name().en())) && !said.contains(fold(area.name().it()).replace("-", " - ")) && !said.replace(" - ", "-").contains(fold(area.name().it())) && area.aliases().stream().noneMatch(x -> said.contains(fold(x)))) {
        wrongCode = code;
        return name.toString();
      }
    }
    return null;
  }

  /** "Ties are particularly strong", "Japan is a crucial partner": no published threshold, so open. */
  private void quality(Clause c) {
    List<Clause> clauses = Clauses.of(c.tokens, c.items);
    boolean topic = false;
    for (Clause k : clauses) {
      if (k.numbers().stream().anyMatch(Clauses::isAnchor)) {
        topic = false;
        continue;
      }
      Item noun = k.first("relation.noun");
      boolean area = k.areas().stream().anyMatch(a -> !a.areas.isEmpty()) || k.items.stream().anyMatch(i -> i.is("pronoun") || i.is("self"));
      boolean adjective = k.has("quality") && noun != null && Math.abs(k.first("quality").from - noun.from) <= 14;
      boolean growing = noun != null && (k.has("dir.up", "dir.down") || k.has("strengthen")) && (k.has("recent") || c.has("recent")) ;
      boolean strengthened = noun != null && k.has("strengthen") && area;
      Fact fact = new Fact("relation", k.areas().stream().map(a -> a.areas.get(0)).toList(), List.of(), null, PartialDate.UNKNOWN, List.of(), "", 0, "quality");
      if (adjective && area && !k.has("vague") || growing || strengthened) {
        add(k, k.from, k.to, "quality", fact, Reason.NOT_MEASURABLE, null);
        topic = true;
      } else if (topic && k.has("continuation") && (k.product() != null || k.has("flow.exports", "flow.imports"))) {
        add(k, k.from, k.to, "quality", fact, Reason.NOT_MEASURABLE, null);
      }
    }
  }

  private void add(Clause c, int from, int to, String kind, Fact fact, Reason blocked, Note remark) {
    int a = from;
    int b = to;
    while (b > a + 1 && c.tokens.get(b - 1).kind() == Token.Kind.MARK) {
      b--;
    }
    while (a < b - 1 && c.tokens.get(a).kind() == Token.Kind.MARK) {
      a++;
    }
    Span span = document.span(c.tokens.get(a).start(), c.tokens.get(b - 1).end());
    String quote = document.quote(span);
    String unit = fact.aspect().equals("date") || fact.aspect().equals("force") ? "date" : "boolean";
    out.add(new Claim("", span, quote, kind, Assertion.words(unit), List.of(), fact, blocked, remark, List.of()));
  }
}
