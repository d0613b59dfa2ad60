// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The regular forms of a verb, lower case and without accents, so that a list of words names a verb
 * once. Irregular forms stand beside it in the list.
 */
final class VerbForms {

    private static final List<String> ARE =
            List.of(
                    ("o i a iamo ate ano avo avi ava avamo avate avano ai asti o ammo aste arono"
                         + " ero erai era eremo erete eranno erei eresti erebbe eremmo erebbero ino"
                         + " assi asse assero ando ato ata ati are arci armi arlo arla")
                            .split(" "));

    private static final List<String> ERE =
            List.of(
                    ("o i e iamo ete ono evo evi eva evamo evate evano ei este ette erono ettero"
                         + " ero erai era eremo erete eranno erei eresti erebbe eremmo erebbero a"
                         + " ano essi esse essero endo uto uta uti ute ere erci ermi erlo erla")
                            .split(" "));

    private static final List<String> IRE =
            List.of(
                    ("o i e iamo ite ono isco isci isce iscono ivo ivi iva ivamo ivate ivano ii"
                         + " isti immo irono iro irai ira iremo irete iranno irei iresti irebbe"
                         + " irebbero a ano isca iscano issi isse issero endo ito ita iti ire irci"
                         + " irmi irlo irla")
                            .split(" "));

    private VerbForms() {}

    /** All regular forms of a verb given as its infinitive: "servire", "live", "bounce back". */
    static Set<String> of(String verb, Lang lang) {
        int space = verb.indexOf(' ');
        if (space > 0) {
            Set<String> forms = new LinkedHashSet<>();
            of(verb.substring(0, space), lang).forEach(f -> forms.add(f + verb.substring(space)));
            return forms;
        }
        return lang == Lang.IT ? italian(verb) : english(verb);
    }

    private static Set<String> italian(String verb) {
        String stem = verb.substring(0, verb.length() - 3);
        List<String> endings =
                verb.endsWith("are")
                        ? ARE
                        : verb.endsWith("ere") ? ERE : verb.endsWith("ire") ? IRE : List.of();
        if (endings.isEmpty()) {
            throw new IllegalArgumentException("no Italian infinitive: " + verb);
        }
        boolean hard = verb.endsWith("care") || verb.endsWith("gare");
        boolean soft = verb.endsWith("iare");
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : endings) {
            boolean front = ending.startsWith("e") || ending.startsWith("i");
            String root =
                    soft && ending.startsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
            forms.add(root + (hard && front ? "h" : "") + ending);
        }
        return forms;
    }

    private static Set<String> english(String verb) {
        boolean e = verb.endsWith("e");
        boolean y = verb.matches(".*[^aeiou]y");
        boolean hiss = verb.matches(".*(s|x|z|ch|sh)");
        boolean twice = verb.matches("[^aeiou]*[aeiou][bdgklmnprt]");
        String last = twice ? verb + verb.charAt(verb.length() - 1) : verb;
        String short_ = e || y ? verb.substring(0, verb.length() - 1) : verb;
        return new LinkedHashSet<>(
                List.of(
                        verb,
                        y ? short_ + "ies" : hiss ? verb + "es" : verb + "s",
                        y ? short_ + "ied" : e ? verb + "d" : last + "ed",
                        e ? short_ + "ing" : last + "ing"));
    }
}
