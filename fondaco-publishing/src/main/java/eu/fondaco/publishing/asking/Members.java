// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The members of a universe with the numbers that are held of them. */
final class Members {

    /** One with its number. */
    record Member(String code, Answer.Known answer) {
        double value() {
            return answer.value().value();
        }
    }

    private final Held held;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    Members(Held held, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    /** Members whose number is held at the question's period, the first first. */
    List<Member> members(Question q, Universe among, boolean smallest) {
        return members(q, among.dimension(), List.copyOf(codes(among)), smallest);
    }

    /** Those of some codes, whatever they are. */
    List<Member> members(Question q, Dimension dimension, List<String> codes, boolean smallest) {
        List<Question> asked = new ArrayList<>();
        codes.forEach(c -> asked.add(of(q, dimension, c)));
        List<Answer> answers = held.engine().answer(asked, asOf);
        boolean change = OrderAnswers.isOfChange(q);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Answer answer = answers.get(i);
            boolean share = q.measure().id().equals("share");
            boolean apart = (change || share) && answer instanceof Answer.Unknown;
            Answer.Known known = numbers.known(apart ? numbers.answer(asked.get(i)) : answer);
            if (known != null) {
                members.add(new Member(codes.get(i), known));
            }
        }
        Comparator<Member> order = Comparator.comparingDouble(Member::value);
        List<Member> alike = new ArrayList<>(inOneUnit(members));
        alike.sort(smallest ? order : order.reversed());
        return alike;
    }

    /** Those whose number is in the unit that most have: amounts in other currencies don't rank. */
    private static List<Member> inOneUnit(List<Member> members) {
        Map<String, Integer> units = new TreeMap<>();
        members.forEach(m -> units.merge(m.answer.unit(), 1, Integer::sum));
        String unit =
                units.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
        return members.stream().filter(m -> m.answer.unit().equals(unit)).toList();
    }

    static Question of(Question q, Dimension dimension, String code) {
        Question.Builder b = q.toBuilder();
        boolean share = q.measure().mentions("share");
        return switch (dimension) {
            case REPORTER -> b.reporter(code).build();
            case PARTNER ->
                    (share ? b.denominator(Basis.ofPartner(Codes.WORLD)) : b).partner(code).build();
            default ->
                    (share ? b.denominator(Basis.ofProduct(Codes.TOTAL)) : b).product(code).build();
        };
    }

    /**
     * The members of a universe: areas of a kind, or partners and products something is held of.
     */
    TreeSet<String> codes(Universe among) {
        TreeSet<String> codes = new TreeSet<>();
        int of = among.members().indexOf(" of ");
        if (of > 0) {
            String plural = among.members().substring(0, of);
            String kind = plural.substring(0, plural.length() - 1);
            codes.addAll(
                    held.catalog().areas().ofKindUnder(kind, among.members().substring(of + 4)));
            return codes;
        }
        boolean partner = among.dimension() == Dimension.PARTNER;
        held.catalog()
                .figures()
                .forEach(
                        f -> add(codes, partner ? f.question().partner() : f.question().product()));
        held.store().datasets().forEach(d -> codes.addAll(partner ? d.partners() : d.products()));
        codes.remove(Area.WORLD);
        codes.remove("TOTAL");
        codes.removeIf(
                c ->
                        held.catalog()
                                .areas()
                                .find(c)
                                .map(a -> a.isGroup() || a.isSpecial())
                                .orElse(false));
        if (partner && !among.members().equals(Universe.ALL)) {
            codes.retainAll(inGroups(Codes.parse(among.members())));
        }
        return codes;
    }

    /** The areas that are members of some groups; of what is no group itself. */
    private TreeSet<String> inGroups(Codes groups) {
        TreeSet<String> all = new TreeSet<>();
        for (String group : groups.list()) {
            List<String> some = held.catalog().areas().membersOf(group);
            all.addAll(some.isEmpty() ? List.of(group) : some);
        }
        return all;
    }

    private static void add(TreeSet<String> codes, Codes some) {
        if (!some.isSum()) {
            codes.add(some.first());
        }
    }

    /** The year of which most members are held, the later one where two have as many. */
    Period latest(Question q, Universe among) {
        Period last = lastHeld(q, among);
        boolean share = q.measure().id().equals("share");
        return last != null || !share
                ? last
                : lastHeld(q.toBuilder().measure("level").denominator((Basis) null).build(), among);
    }

    /** The last year of which anything is held of any member; null for none. */
    Period lastOfSome(Question q, Universe among) {
        return codes(among).stream()
                .flatMap(c -> numbers.years(of(q, among.dimension(), c)).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Period lastHeld(Question q, Universe among) {
        return latest(q, among.dimension(), codes(among));
    }

    /** The same of some codes; where no year is held of any, a part of one. */
    Period latest(Question q, Dimension dimension, Collection<String> codes) {
        Period year = latest(q, dimension, codes, numbers::years);
        return year != null ? year : latest(q, dimension, codes, numbers::otherTimes);
    }

    private static Period latest(
            Question q,
            Dimension dimension,
            Collection<String> codes,
            Function<Question, List<Period>> times) {
        Map<Period, Integer> held = new HashMap<>();
        for (String code : codes) {
            times.apply(of(q, dimension, code)).forEach(p -> held.merge(p, 1, Integer::sum));
        }
        int most = held.values().stream().mapToInt(n -> n).max().orElse(0);
        return held.entrySet().stream()
                .filter(e -> e.getValue() * 3 >= most * 2)
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(Period::lastDay).thenComparing(Period::months))
                .orElse(null);
    }

    static Member find(List<Member> all, String code) {
        return all.stream().filter(m -> m.code.equals(code)).findFirst().orElse(null);
    }
}
