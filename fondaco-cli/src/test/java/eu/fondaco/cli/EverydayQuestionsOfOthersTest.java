// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.asking.ReplyText;
import eu.fondaco.sources.LoadedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of people who had never seen the program, over the examples with their tables. */
class EverydayQuestionsOfOthersTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path QUESTIONS = Path.of("../bench/questions/everyday.tsv");
    private static final Path BY_LAYER = Path.of("../bench/questions/by-layer.tsv");
    private static final Path GUIDE = Path.of("../docs/how-to/ask-in-plain-words.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** How many were answered rightly when last counted. */
    private static final int RIGHT = 320;

    @TempDir static Path work;

    private static final Map<String, OpenObservatory> OPEN = new HashMap<>();
    private static final Map<String, Wiring> WIRED = new HashMap<>();
    private static final Map<String, FreeAnswers> ANSWERS = new HashMap<>();

    @AfterAll
    static void close() {
        OPEN.values().forEach(OpenObservatory::close);
    }

    @Test
    void mostAreAnsweredRightlyAndNoneWrongly() throws IOException {
        List<String> wrong = new ArrayList<>();
        int right = ask(QUESTIONS, wrong);
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(RIGHT);
    }

    /** Those of the ones who build: each stands for a layer, and all must hold. */
    @Test
    void whatEachLayerIsForIsAnswered() throws IOException {
        List<String> wrong = new ArrayList<>();
        ask(BY_LAYER, wrong);
        assertThat(wrong).isEmpty();
    }

    /** What the guide says can be asked is answered, and not by something left out. */
    @Test
    void whatTheGuideShowsIsAnswered() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String line : Files.readAllLines(GUIDE)) {
            String[] cells = line.split(" *\\| *");
            if (cells.length == 5 && Files.isDirectory(EXAMPLES.resolve(cells[2]))) {
                for (Lang lang : List.of(Lang.EN, Lang.IT)) {
                    String question = cells[lang == Lang.EN ? 3 : 4];
                    Reply reply = answers(cells[2]).ask(question, lang, null, TODAY);
                    asked++;
                    if (reply.kind() != Reply.Kind.ANSWER) {
                        wrong.add(question + " \u2192 " + reply.sentence());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(40);
    }

    /** Words left out, put elsewhere or taken from another question: answered, or refused. */
    @Test
    void noQuestionOutOfOrderFails() throws IOException {
        Random random = new Random(20261203);
        List<String[]> all = new ArrayList<>(questions(BY_LAYER));
        all.addAll(questions(QUESTIONS));
        for (int i = 0; i < all.size(); i += 2) {
            String[] asked = all.get(i);
            String[] other = all.get(random.nextInt(all.size()));
            String text = mixed(asked[4], other[4], random);
            FreeAnswers answers = answers(asked[1]);
            assertThatCode(() -> answers.ask(text, Lang.parse(asked[2]), null, TODAY))
                    .as(asked[1] + ": " + text)
                    .doesNotThrowAnyException();
        }
    }

    private static String mixed(String text, String other, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        List<String> more = List.of(other.split(" "));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.remove(words.size() > 2 ? at : 0);
                case 1 -> words.add(at, more.get(random.nextInt(more.size())));
                case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
                default -> words.addAll(more.subList(more.size() / 2, more.size()));
            }
            if (words.isEmpty()) {
                return other;
            }
        }
        return String.join(" ", words);
    }

    /** Asks all questions of a file; how many are right. */
    private int ask(Path file, List<String> wrong) throws IOException {
        int right = 0;
        for (String[] asked : questions(file)) {
            Lang lang = Lang.parse(asked[2]);
            Reply reply = answers(asked[1]).ask(asked[4], lang, null, TODAY);
            boolean nothing = reply.kind() != Reply.Kind.ANSWER;
            if (asked[3].equals("not_known") ? nothing : holds(reply, lang, asked)) {
                right++;
            } else if (!reply.asksBack() || file.equals(BY_LAYER)) {
                wrong.add(asked[0] + " " + asked[4] + " \u2192 " + reply.sentence());
            }
        }
        return right;
    }

    /** Those of an example, whose tables are loaded once. */
    private static FreeAnswers answers(String example) throws IOException {
        if (!ANSWERS.containsKey(example)) {
            OPEN.put(example, OpenObservatory.open(loaded(example)));
            WIRED.put(example, new Wiring(OPEN.get(example)));
            ANSWERS.put(example, WIRED.get(example).free());
        }
        return ANSWERS.get(example);
    }

    private static List<String[]> questions(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .map(l -> l.split("\t", -1))
                .toList();
    }

    private static boolean holds(Reply reply, Lang lang, String[] asked) throws IOException {
        StringBuilder said = new StringBuilder();
        new ReplyText(lang, 50, WIRED.get(asked[1]).language(), false).write(reply, said);
        reply.understood().forEach(exact -> said.append(exact).append('\n'));
        return !reply.asksBack()
                && Stream.of(asked[5].split(" & "))
                        .allMatch(
                                part ->
                                        part.startsWith("!")
                                                ? !said.toString().contains(part.substring(1))
                                                : Arrays.stream(part.split("\\|"))
                                                        .anyMatch(said.toString()::contains));
    }

    private static Path loaded(String example) throws IOException {
        return LoadedOnce.copy(
                EXAMPLES.resolve(example),
                work.resolve(example),
                folder -> Examples.load(folder, TODAY));
    }
}
