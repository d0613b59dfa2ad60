// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the entries of a register of what an observatory holds. */
final class Entries {

    private final Register register;

    Entries(Register register) {
        this.register = register;
    }

    Entry of(Instrument i) {
        List<Entry.Party> parties = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        i.ourParties().forEach(p -> parties.add(party(p, true, i.ourAreas())));
        i.partnerParties().forEach(p -> parties.add(party(p, false, i.partnerAreas())));
        for (String p : i.ourParties()) {
            people.addAll(register.personsIn(p));
        }
        for (String p : i.partnerParties()) {
            people.addAll(register.personsIn(p));
        }
        Signings.texts(i, register.relations).forEach(x -> people.addAll(register.personsIn(x)));
        Set<String> topics = new LinkedHashSet<>();
        i.sectors().forEach(x -> topics.addAll(subjects(x)));
        return new Entry(
                i.id(),
                i,
                null,
                null,
                null,
                i.partnerAreas(),
                List.copyOf(parties),
                people,
                topics,
                i.promises().stream().map(register::promise).toList(),
                Lifecycle.of(i, register.relations));
    }

    Entry of(Treaty t) {
        List<String> others = t.parties().stream().filter(p -> !p.startsWith("EU")).toList();
        return new Entry(
                t.id(), null, t, null, null, others, List.of(), Set.of(), Set.of(), List.of(),
                null);
    }

    Entry of(Activity a) {
        List<String> abroad = a.areas().stream().filter(c -> !register.isHome(c)).toList();
        String all = a.description() + " " + a.outcome();
        Entry act = register.byId.get(a.instrument());
        List<Entry.Party> parties = act == null ? List.of() : act.parties();
        return new Entry(
                a.id(),
                null,
                null,
                a,
                null,
                abroad,
                parties,
                register.personsIn(all),
                Set.of(),
                List.of(register.promise(a.description()), register.promise(a.outcome())),
                null);
    }

    Entry of(Strategy s) {
        List<Entry.Promise> parts = new ArrayList<>();
        for (String part : s.content().split("[.;:](?=\\s|$)")) {
            parts.add(register.promise(part.strip()));
        }
        return new Entry(
                s.id(),
                null,
                null,
                null,
                s,
                s.targets(),
                List.of(),
                Set.of(),
                register.topics(List.of(s.content())),
                parts,
                null);
    }

    private Entry.Party party(String text, boolean ours, List<String> areas) {
        String name = Register.SIGNER.matcher(text).replaceAll("").strip();
        Set<String> types = register.types(name);
        Set<String> own = new LinkedHashSet<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Words w : register.words) {
            List<Token> tokens = Words.tokens(name);
            for (int i = 0; i < tokens.size(); i++) {
                int at = i;
                w.at(tokens, i, "body")
                        .ifPresent(
                                h ->
                                        tokens.subList(at, at + h.length())
                                                .forEach(t -> taken.add(t.fold())));
            }
        }
        Set<String> placeWords = new LinkedHashSet<>();
        for (String code : areas) {
            words(code, placeWords);
            register.catalog.areas().find(code).ifPresent(a -> words(a.parent(), placeWords));
        }
        words(register.home, placeWords);
        for (Token t : Words.tokens(name)) {
            boolean proper = t.isWord() && t.isCapitalised() && t.fold().length() >= 4;
            if (proper
                    && !taken.contains(t.fold())
                    && !placeWords.contains(t.fold())
                    && register.words.stream().noneMatch(w -> w.says(t, "common"))) {
                own.add(t.fold());
            }
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("unioncamere")) {
            own.add("unioncamere");
        }
        return new Entry.Party(ours, name, types, own, areas);
    }

    private void words(String code, Set<String> into) {
        register.catalog
                .areas()
                .find(code)
                .ifPresent(
                        a -> {
                            for (String n : Register.names(a)) {
                                Words.tokens(n).forEach(t -> into.add(t.fold()));
                            }
                        });
    }

    /**
     * What a sector of an act is called here: by the values of the words shipped where they explain
     * all of it, else by its own words.
     */
    private Set<String> subjects(String sector) {
        if (!register.isExplained(sector)) {
            List<String> own = Words.tokens(sector).stream().map(Token::fold).toList();
            if (!own.isEmpty()) {
                register.ownSubjects.add(own);
            }
            return Set.of(String.join(" ", own));
        }
        return register.topics(List.of(sector));
    }
}
