// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers who comes first and who is ahead of whom. Where no dataset has all members, what was
 * published of some of them is put in order, and it is said that others may be missing.
 */
final class OrderAnswers {

    /** How many are told where no number is said. */
    private static final int FEW = 5;

    /** How many are named in a sentence. */
    private static final int NAMED = 24;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;
    private final Members members;

    OrderAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
        members = new Members(held, asOf, numbers);
    }

    /** The members with their numbers. */
    Members members() {
        return members;
    }

    /** What is asked of members in their order; null where that isn't. */
    Reply inOrder(Request request) {
        if (request instanceof Request.Beyond b) {
            return beyond(b);
        }
        if (request instanceof Request.Neighbour n) {
            return neighbour(n);
        }
        if (request instanceof Request.Leaders l) {
            return leaders(l);
        }
        return request instanceof Request.Ahead a ? ahead(a) : null;
    }

    Reply leaders(Request.Leaders request) {
        Request.Leaders asked = isOfChange(request.question()) ? ofChange(request) : request;
        Question q = asked.question();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        if (period == null) {
            return nothing(q, asked.among(), asked.n());
        }
        List<Member> kept = kept(asked, period);
        List<Member> members = isOfLevels(asked) || !asked.smallest() ? trading(kept) : kept;
        int n = asked.n() == Request.Leaders.ALL ? members.size() : asked.n();
        Question exact =
                top(q.toBuilder().period(period).build(), asked.among(), n, asked.smallest());
        List<String> missing = missing(exact, asked, kept);
        boolean complete =
                held.engine().answer(exact, asOf) instanceof Answer.Listed
                        || isOfAreas(asked.among()) && missing.isEmpty();
        if (members.isEmpty()) {
            return nothing(q.toBuilder().period(period).build(), asked.among(), asked.n());
        }
        int most = asked.n() > 0 ? asked.n() : FEW;
        int start = Math.min(asked.from() - 1, members.size() - 1);
        List<Member> first =
                members.subList(start, Math.max(start, Math.min(most, members.size())));
        String sentence =
                verdict(asked, members, complete)
                        + inOrder(asked, members, first, exact, complete)
                        + (complete ? lead(asked, members) : "")
                        + together(asked, first)
                        + (q.period() == null && complete ? later(asked, period) : "")
                        + none(asked, kept.size() - members.size())
                        + distances(asked, members)
                        + inMoney(request, asked, first.get(0))
                        + (complete ? "" : notShown(missing, exact, asked.among()))
                        + without(asked.without());
        String said = isOfFirst(q) ? byFirst(asked, first, period) : sentence;
        Reply reply =
                table(
                        Reply.of(Reply.Kind.ANSWER, said).understood(List.of(exact.toString())),
                        first,
                        start);
        reply = numbers.with(reply, first.stream().map(m -> (Answer) m.answer()).toList());
        boolean sure = complete && !mayBeOthers(asked, period, first, start + first.size());
        reply = sure ? reply : incomplete(reply);
        return reply.related(new Rewrites(held, lang).related(first.get(0).answer().question()));
    }

    /** Whether so much of the whole is held by no partner that another may be among the first. */
    private boolean mayBeOthers(
            Request.Leaders asked, Period period, List<Member> first, int place) {
        boolean ranked =
                isOfLevels(asked)
                        && !asked.smallest()
                        && !first.isEmpty()
                        && asked.among().dimension() == Dimension.PARTNER;
        if (!ranked) {
            return false;
        }
        Question last =
                asked.question().toBuilder()
                        .measure("rank")
                        .partner(first.get(first.size() - 1).code())
                        .universe(asked.among())
                        .period(period)
                        .build();
        return held.engine().answer(last, asOf) instanceof Answer.Known known
                && known.value().high() > place;
    }

    /** The members asked for, in order, without those that are to be left out. */
    private List<Member> kept(Request.Leaders asked, Period period) {
        Question q = asked.question().toBuilder().period(period).build();
        return members.members(q, asked.among(), asked.smallest()).stream()
                .filter(m -> !asked.without().contains(m.code()))
                .toList();
    }

    /** Those in order, and the one that is asked for, if one is. */
    private String inOrder(
            Request.Leaders asked,
            List<Member> members,
            List<Member> first,
            Question exact,
            boolean complete) {
        Period period = exact.period();
        String what = held.language().say(exact, lang);
        String order =
                String.join(", ", first.stream().map(m -> held.name(m.code(), lang)).toList());
        String one = inPlace(asked, members, period, complete);
        if (asked.from() > 1) {
            int last = asked.from() + first.size() - 1;
            String run = AskingNote.PLACES_RUN.note(asked.from(), last, what, order).in(lang);
            return complete ? run : partly(members.size(), period) + run;
        }
        return complete
                ? one + Spoken.upper(what) + ": " + order + "."
                : (partly(members.size(), period) + order + " (" + what + "). " + one)
                        .stripTrailing();
    }

    /** Whether amounts are put in order, of which there may be none at all. */
    private static boolean isOfLevels(Request.Leaders asked) {
        Question q = asked.question();
        return q.measure().equals(MeasureExpr.LEVEL)
                && q.flow().isObserved()
                && asked.among().dimension() != Dimension.REPORTER;
    }

    /** How many trade nothing at all, where the least are told. */
    private String none(Request.Leaders asked, int none) {
        return asked.smallest() && none > 0 ? " " + AskingNote.NONE_AT_ALL.note(none).in(lang) : "";
    }

    /** How far the first is ahead of the second, where one or two are asked for. */
    private String lead(Request.Leaders asked, List<Member> members) {
        boolean told = asked.place() == 1 && !asked.claimed() || asked.n() == 2;
        if (!told
                || members.size() < 2
                || isOfChange(asked.question())
                || !asked.others().isEmpty()) {
            return "";
        }
        Member one = members.get(0);
        Member two = members.get(1);
        double apart = Math.abs(one.value() - two.value());
        String unit =
                one.answer().unit().equals("percent") ? "percentage points" : one.answer().unit();
        return " "
                + (asked.smallest() ? AskingNote.BEHIND : AskingNote.LEAD)
                        .note(
                                Spoken.upper(name(one)),
                                numbers.spoken().value(apart, unit),
                                name(two))
                        .in(lang);
    }

    /** The latest year after that of the order of which only some members are published. */
    private String later(Request.Leaders asked, Period period) {
        boolean plain = isOfAreas(asked.among()) && !isOfChange(asked.question());
        Period last = plain ? members.lastOfSome(asked.question(), asked.among()) : null;
        List<Member> some =
                last == null || last.compareTo(period) <= 0 ? List.of() : kept(asked, last);
        if (some.size() < 2) {
            return "";
        }
        String order =
                some.stream()
                        .limit(FEW)
                        .map(m -> name(m) + " (" + numbers.short_(m.answer()) + ")")
                        .collect(Collectors.joining(", "));
        return " " + partly(some.size(), last) + order + ".";
    }

    /** What those told make together; empty where that isn't asked, or one isn't known exactly. */
    private String together(Request.Leaders asked, List<Member> first) {
        Question q = asked.question();
        boolean adds =
                q.measure().equals(MeasureExpr.LEVEL)
                        || q.measure().id().equals("share")
                                && q.measure().inner().equals(MeasureExpr.LEVEL);
        boolean exact = first.stream().allMatch(m -> m.answer().value().isExact());
        if (!asked.together() || !adds || !exact || first.size() < 2) {
            return "";
        }
        double all = first.stream().mapToDouble(Member::value).sum();
        String value = numbers.spoken().value(all, first.get(0).answer().unit());
        return " " + AskingNote.TOGETHER.note(value).in(lang).strip();
    }

    static boolean isOfAreas(Universe among) {
        return among.members().contains(" of ");
    }

    /** The areas of a kind, or the goods, of which nothing is told, but for those left out. */
    private List<String> missing(Question exact, Request.Leaders asked, List<Member> told) {
        if (isOfAreas(asked.among()) && isOfChange(asked.question())) {
            return List.of(exact.toString());
        }
        boolean goods = asked.among().dimension() == Dimension.PRODUCT;
        if (!isOfAreas(asked.among()) && !goods) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(members.codes(asked.among()));
        codes.removeAll(asked.without());
        told.forEach(m -> codes.remove(m.code()));
        return codes;
    }

    /** Who isn't in the order since the number is confidential: whoever reads on must know. */
    private String notShown(List<String> missing, Question exact, Universe among) {
        Question each =
                exact.toBuilder()
                        .measure(exact.measure().inner())
                        .universe(null)
                        .n(0)
                        .ascending(false)
                        .build();
        String names =
                missing.stream()
                        .filter(c -> isNamed(c))
                        .filter(c -> isConfidential(Members.of(each, among.dimension(), c)))
                        .limit(NAMED)
                        .map(c -> held.name(c, lang))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " " + AskingNote.NOT_SHOWN.note(names).in(lang);
    }

    private boolean isNamed(String code) {
        return held.catalog().areas().find(code).isPresent()
                || held.catalog().products().find(code).isPresent();
    }

    private boolean isConfidential(Question q) {
        return held.engine().answer(q, asOf) instanceof Answer.Unknown u
                && u.reason() == Reason.CONFIDENTIAL;
    }

    /** Whether the one that is named has the place that it is asked about. */
    private String verdict(Request.Leaders asked, List<Member> members, boolean complete) {
        if (!asked.claimed() || asked.place() == 0 || asked.place() > members.size()) {
            return "";
        }
        String claimed = asked.others().get(0);
        int at = 1 + members.stream().map(Member::code).toList().indexOf(claimed);
        boolean open = !complete && (at == 0 || at <= asked.place());
        return open
                ? Speech.say(lang, "answers.cannot-told")
                : at == asked.place() ? Speech.say(lang, "answers.yes") : "No. ";
    }

    /** Without those that trade nothing, where any trade something. */
    private static List<Member> trading(List<Member> members) {
        List<Member> some = members.stream().filter(m -> m.value() != 0).toList();
        return some.isEmpty() ? members : some;
    }

    /** The one that is asked for, with its number; empty where a list is. */
    private String inPlace(
            Request.Leaders asked, List<Member> members, Period period, boolean complete) {
        if (asked.place() == 0 || asked.place() > members.size()) {
            return "";
        }
        Member one = members.get(asked.place() - 1);
        String name = held.name(one.code(), lang);
        String value = numbers.short_(one.answer());
        String when = numbers.spoken().period(period);
        String placed = numbers.spoken().value(asked.place(), "rank");
        Note said =
                !complete
                        ? AskingNote.OF_THESE.note(name, value, when)
                        : asked.place() > 1
                                ? AskingNote.IN_PLACE.note(placed, name, value, when)
                                : asked.smallest()
                                        ? AskingNote.IN_LAST_PLACE.note(name, value, when)
                                        : AskingNote.IN_FIRST_PLACE.note(name, value, when);
        return said.in(lang) + " ";
    }

    /** How far those named lie from the one asked for. */
    private String distances(Request.Leaders asked, List<Member> members) {
        if (asked.place() == 0 || asked.place() > members.size()) {
            return "";
        }
        Member one = members.get(asked.place() - 1);
        return asked.others().stream()
                .filter(c -> !c.equals(one.code()))
                .map(c -> " " + distance(Members.find(members, c), c, one))
                .collect(Collectors.joining());
    }

    private String name(Member member) {
        return held.name(member.code(), lang);
    }

    /** Who comes first by the amount, where that is another than by the change in per cent. */
    private String inMoney(Request.Leaders request, Request.Leaders asked, Member first) {
        Question q = asked.question();
        if (!q.measure().id().equals("growth")
                || !q.measure().inner().equals(MeasureExpr.LEVEL)
                || request.place() != 1 && request.n() != FEW
                || q.period() == null) {
            return "";
        }
        Question change =
                q.toBuilder().measure(new MeasureExpr("change", q.measure().inner())).build();
        return members.members(change, asked.among(), asked.smallest()).stream()
                .filter(m -> !asked.without().contains(m.code()))
                .findFirst()
                .filter(m -> !m.code().equals(first.code()))
                .map(
                        m ->
                                " "
                                        + AskingNote.IN_MONEY
                                                .note(name(m), numbers.short_(m.answer()))
                                                .in(lang))
                .orElse("");
    }

    String without(List<String> out) {
        String names =
                String.join(
                        ", ",
                        out.stream()
                                .filter(c -> !isOfGroup(c, out))
                                .map(c -> held.name(c, lang))
                                .toList());
        return names.isEmpty() ? "" : " " + AskingNote.LEFT_ASIDE.note(names).in(lang);
    }

    /** Whether an area belongs to a group that is left out as a whole. */
    private boolean isOfGroup(String area, List<String> without) {
        return without.stream().anyMatch(g -> held.catalog().areas().membersOf(g).contains(area));
    }

    static boolean isOfChange(Question q) {
        return q.measure().id().equals("growth") || q.measure().id().equals("change");
    }

    /** The same with both ends of a change: to the latest year held, from the one before it. */
    Request.Leaders ofChange(Request.Leaders asked) {
        Question q = asked.question();
        Question level = q.toBuilder().measure(q.measure().inner()).base(null).build();
        Period last = q.period() != null ? q.period() : members.latest(level, asked.among());
        if (last == null) {
            return asked;
        }
        Period base = q.base() != null ? q.base() : last.plusYears(-1);
        return asked.by(q.toBuilder().period(last).base(base).build());
    }

    /** Who is ahead of somebody. */
    Reply ahead(Request.Ahead asked) {
        return new BesideAnswers(held, lang, numbers, this).ahead(asked);
    }

    /** Who stands next to somebody. */
    Reply neighbour(Request.Neighbour asked) {
        return new BesideAnswers(held, lang, numbers, this).neighbour(asked);
    }

    /** Members whose number lies beyond a value. */
    Reply beyond(Request.Beyond asked) {
        return new BeyondAnswers(held, lang, asOf, numbers, this).beyond(asked);
    }

    /** The names of members, the first few where there are many: the table has them all. */
    String names(List<Member> found) {
        String names =
                found.stream()
                        .limit(NAMED)
                        .map(m -> held.name(m.code(), lang))
                        .collect(Collectors.joining(", "));
        return found.size() > NAMED
                ? AskingNote.AND_MORE.note(names, found.size() - NAMED).in(lang)
                : names;
    }

    /** Whether it is what each one's first partner, whichever it is, has of its total. */
    private static boolean isOfFirst(Question q) {
        return q.measure().mentions("top_share");
    }

    /** In order by what each one's first partner alone has of its total. */
    private String byFirst(Request.Leaders asked, List<Member> first, Period period) {
        String told =
                first.stream()
                        .map(m -> held.name(m.code(), lang))
                        .collect(Collectors.joining(", "));
        AskingNote note = asked.smallest() ? AskingNote.LEAST_ON_ONE : AskingNote.MOST_ON_ONE;
        Member one = first.get(0);
        return note.note(
                        numbers.spoken().period(period),
                        held.name(one.code(), lang),
                        numbers.short_(one.answer()),
                        told)
                .in(lang);
    }

    static Question top(Question q, Universe among, int n, boolean smallest) {
        if (isOfFirst(q)) {
            return q;
        }
        return q.toBuilder()
                .measure(new MeasureExpr("top", q.measure()))
                .universe(among)
                .n(n)
                .ascending(smallest)
                .build();
    }

    /** What each member has, without the member: "exports to Japan". */
    static Question plain(Question each) {
        return each.universe() == null && each.reporter() != null
                ? each.toBuilder().reporter((Codes) null).build()
                : each;
    }

    String partly(int members, Period period) {
        String when = numbers.spoken().period(period);
        return members == 1
                ? Speech.say(lang, "order-answers.only-one", when)
                : Speech.say(lang, "order-answers.published-order", members, when);
    }

    /** Others may be missing: the order holds only among those told. */
    Reply incomplete(Reply reply) {
        List<String> notes = new ArrayList<>();
        notes.add(Speech.say(lang, "order-answers.not-all"));
        notes.addAll(reply.notes());
        return reply.evidence(eu.fondaco.core.evidence.Grade.C, reply.sources(), notes);
    }

    Reply table(Reply reply, List<Member> members) {
        return table(reply, members, 0);
    }

    /** Whether all members are told, or what the order is taken from has them all. */
    boolean isComplete(Question exact, Universe among, List<Member> told) {
        return held.engine().answer(exact, asOf) instanceof Answer.Listed
                || isOfAreas(among) && told.size() == members.codes(among).size();
    }

    /** The same, whose first stands at a place behind others. */
    Reply table(Reply reply, List<Member> members, int before) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            rows.add(
                    List.of(
                            String.valueOf(before + i + 1),
                            held.name(m.code(), lang),
                            numbers.short_(m.answer()),
                            m.answer().evidence().grade().toString()));
        }
        List<Answer> answers = members.stream().map(m -> (Answer) m.answer()).toList();
        return reply.table(
                        List.of(
                                "",
                                Speech.say(lang, "answers.who"),
                                Speech.say(lang, "answers.value"),
                                Speech.say(lang, "answers.grade")),
                        rows)
                .answers(answers);
    }

    Reply nothing(Question q, Universe among) {
        return nothing(q, among, FEW);
    }

    Reply nothing(Question q, Universe among, int n) {
        Question asked =
                Question.of(new MeasureExpr("top", q.measure()))
                        .flow(q.flow())
                        .reporter(q.reporter())
                        .partner(q.partner())
                        .product(q.product())
                        .period(q.period())
                        .base(q.base())
                        .universe(among)
                        .n(n > 0 && n < Request.Leaders.ALL ? n : FEW)
                        .build();
        List<String> next = new ArrayList<>();
        Period latest = q.period() == null ? null : members.latest(q, among);
        String instead = "";
        if (latest != null && !latest.equals(q.period())) {
            String when = numbers.spoken().period(latest);
            instead = Speech.say(lang, "order-answers.latest-held", when);
            next.add(held.language().say(asked.toBuilder().period(latest).build(), lang));
        }
        next.addAll(new Rewrites(held, lang).related(q));
        return Reply.of(
                        Reply.Kind.NOT_KNOWN,
                        Speech.say(
                                        lang,
                                        "order-answers.not-known",
                                        held.language().say(asked, lang))
                                + instead)
                .related(next);
    }

    static Question rank(Question q, Universe among, Period period) {
        return q.toBuilder()
                .measure(new MeasureExpr("rank", q.measure()))
                .universe(among)
                .period(period)
                .build();
    }

    String distance(Member other, String code, Member own) {
        String name = held.name(code, lang);
        if (other == null) {
            return Speech.say(lang, "order-answers.how-far", name);
        }
        double apart = other.value() - own.value();
        String size = numbers.spoken().value(Math.abs(apart), own.answer().unit());
        return name
                + (apart >= 0
                        ? Speech.say(lang, "order-answers.ahead", size)
                        : Speech.say(lang, "order-answers.behind", size));
    }
}
