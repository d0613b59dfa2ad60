// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.language.ItalianPreposition;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Notes beside an answer for people: the times, areas, goods and questions that they name stand in
 * words, where the exact form has codes.
 */
final class InWords {

    /** Times that aren't said as they are written. */
    private static final Pattern CODED =
            Pattern.compile("(?:19|20)\\d\\d-(?:Q[1-4]|S[12]|\\d\\d(?:/P\\d+M)?)");

    private static final Pattern AREA = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]+)?|[A-Z]\\d\\d");

    private static final Pattern PRODUCT = Pattern.compile("[A-Z0-9]+:\\S+");

    private static final String OF = "_OF";

    private final Held held;
    private final Lang lang;

    InWords(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
    }

    String say(Note note) {
        boolean money = note.is(AskingNote.AS_HELD); // "EUR" is a currency there, and no area
        List<Object> args = money ? note.args() : note.args().stream().map(this::word).toList();
        Note.Code code = code(note);
        return args.equals(note.args()) && code == note.code()
                ? note.in(lang)
                : code.note(args.toArray()).in(lang);
    }

    /** The code of the sentence that says the same without the ids of datasets. */
    private static Note.Code code(Note note) {
        if (note.is(NoteCode.SUM_FROM_TO)) {
            return AskingNote.SUM_OF_TIMES;
        }
        if (!note.is(NoteCode.DATASET_OTHER_PERIODS)) {
            return note.code();
        }
        boolean one = note.args().get(3).equals(note.args().get(4));
        return one ? AskingNote.HELD_ONLY : AskingNote.HELD_FROM_TO;
    }

    private Object word(Object arg) {
        String text = arg.toString();
        if (arg instanceof Period p) {
            return PeriodSaying.say(p, lang);
        }
        if (arg instanceof Question q) {
            return held.language().say(q, lang);
        }
        if (arg instanceof Note inner) {
            String group = group(inner);
            return group.isEmpty() ? ofWhom(inner) : group;
        }
        if (!(arg instanceof String)) {
            return arg;
        }
        if (CODED.matcher(text).matches()) {
            return PeriodSaying.say(Period.parse(text), lang);
        }
        List<String> codes = List.of(text.split("\\+"));
        if (codes.size() > 1
                && codes.stream().allMatch(c -> held.catalog().areas().find(c).isPresent())) {
            return String.join(", ", codes.stream().map(c -> held.name(c, lang)).toList());
        }
        boolean area = held.catalog().areas().find(text).isPresent();
        return area || AREA.matcher(text).matches() || PRODUCT.matcher(text).matches()
                ? held.name(text, lang)
                : arg;
    }

    /** Parts of an area; in Italian with the article that its name takes: regioni dell'Italia. */
    private String ofWhom(Note inner) {
        String said = say(inner);
        if (lang != Lang.IT || !inner.code().toString().endsWith(OF) || inner.args().size() != 1) {
            return said;
        }
        String name = word(inner.args().get(0)).toString();
        return said.replace("di " + name, ItalianPreposition.join("di", name, true));
    }

    /** The name of the group that stands for parts of a country: states with a federal district. */
    private String group(Note parts) {
        String code = parts.code().toString();
        boolean one = code.endsWith(OF) && parts.args().size() == 1;
        String group = one ? parts.args().get(0) + "_" + code.replaceFirst(OF + "$", "") : "";
        return held.catalog().areas().membersOf(group).isEmpty() ? "" : held.name(group, lang);
    }
}
