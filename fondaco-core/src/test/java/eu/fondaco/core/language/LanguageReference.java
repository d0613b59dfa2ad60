// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the reference page of the question language from its lexicons, its grammar and examples.
 */
final class LanguageReference {

    /** One line of the examples: the same question in both languages and in its canonical text. */
    record Example(String section, String english, String italian, String canonical) {

        /** Reads a line under a section. */
        static Example parse(String section, String line) {
            String[] parts = line.split(" \\| ");
            if (parts.length != 3) {
                throw new IllegalArgumentException("not an example: " + line);
            }
            return new Example(section, parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    private LanguageReference() {}

    static String markdown(List<Example> examples, String grammar) {
        StringBuilder s = new StringBuilder(HEAD);
        s.append("## Examples\n\n");
        s.append(
                "The third column is the canonical text: what every output prints, and what reads"
                        + " back to the same question.\n"
                        + "The observatory's home here is Emilia-Romagna.\n");
        String section = "";
        for (Example e : examples) {
            if (!e.section().equals(section)) {
                section = e.section();
                s.append("\n### ")
                        .append(section)
                        .append("\n\n| English | Italian | canonical |\n|---|---|---|\n");
            }
            s.append("| ")
                    .append(e.english())
                    .append(" | ")
                    .append(e.italian())
                    .append(" | `")
                    .append(e.canonical())
                    .append("` |\n");
        }
        s.append(RULES);
        s.append("## Words\n\nThe first word of each line is the canonical one.\n\n");
        s.append("| token | English | Italian |\n|---|---|---|\n");
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            for (Lexicon.Entry entry : Lexicon.of(lang).entries()) {
                String key = entry.token() + (entry.value().isEmpty() ? "" : " " + entry.value());
                rows.computeIfAbsent(key, k -> new String[] {"", ""})[lang.ordinal()] =
                        entry.words().stream().collect(Collectors.joining(", "));
            }
        }
        rows.forEach(
                (token, words) ->
                        s.append("| ")
                                .append(token)
                                .append(" | ")
                                .append(words[0])
                                .append(" | ")
                                .append(words[1])
                                .append(" |\n"));
        s.append("\n## Grammar\n\n```antlr\n").append(grammar.strip()).append("\n```\n");
        return s.toString();
    }

    private static final String HEAD =
            """
            <!-- SPDX-License-Identifier: EUPL-1.2 -->
            # The question language

            Written from the lexicons, the grammar and tested examples; don't edit.

            A question asks for one number, one list or one table. You can write it in English or Italian, with names or
            codes, with or without articles, a leading "what is" or "quanto" and a question mark. Every
            question has one canonical text in plain English words and codes. Use it on the command line
            (`fondaco ask "…"`), in addresses and in files. Answers tell it in the reader's words;
            `fondaco ask --exact` and `--format json` give it as it is written here.

            """;

    private static final String RULES =
            """

            ## Rules

            - **Reporter and partner.** Exports go *from* the reporter *to* the partner; imports come *from* the
              partner *to* the reporter; trade and balance are *of* the reporter *with* the partner. Without a
              reporter the observatory's home is meant; `?` leaves it open. Without a partner all partners are
              meant (`W00`), without a product all products (`TOTAL`).
            - **Codes.** A code that begins with a capital and has capitals, digits and `_ - : . /` is written as
              it is (`IT-45`, `CPA:CK28`); any other in single quotes (`'8703'`, `'machinery'`), a quote inside
              doubled. `JP+KR` is a sum. Codes in capitals are kept apart from words: `IN` is India, `in` is a word.
            - **Names** may be in either language, with or without accents, hyphens and capitals. A name with
              several meanings is settled by its place (a province among provinces), or asked back.
            - **Periods**: `2018`, `2018-S1` (first half of 2018), `2018-Q3` (third quarter), `2018-05` (May),
              `2010-01/P9M` (first nine months of 2010), `2021/2025` (several whole years). `in ?` or no period
              at all leaves it open; `fondaco ask` then answers for every period that is held.
              `2025-Q1..2025-Q3`, "January to September 2025", "the twelve months to June 2025", "summer 2025" (the third
              quarter) and the like are read too. A period that isn't held itself is the sum of the shorter ones held
              that make it up, a year of its four quarters; where one is missing there is no answer, and a part of
              a year never stands for the year.
            - **Change.** `from 2010 to 2019`; a growth or change without an earlier period is on the year before.
              `since 2010` names the earlier period only. "On the previous quarter", "a year earlier" or "ten years
              earlier" set the period against an equal one so far back. Growth on the quarter or month before without
              the season ("quarter-on-quarter", "congiunturale") is a measure of its own, `previous_growth`.
            - **Set against.** `share of A in B`, `ratio of A over B`, `difference between A and B`: B is said in
              full; what it leaves out is all partners, all products and the same reporter. Without B a share is
              one of all partners where a partner is named, else of all products where a product is named, else
              of the reporter's country. A period inside A or B belongs to it.
            - **Rankings** run over `regions of IT` (or provinces, states, territories, countries …), `partners`,
              `partner provinces of CN`, `reporters in EU15`, `products`, `years 1988-2023`. What is ranked is
              named once, after "rank of".
            - **Measures of measures**: `growth of share of …`, `rank of … by growth of …`, `sign of change of …`.
            - **In everyday words.** What isn't in this form is read as people type or speak: over amounts, acts, visits,
              strategies, offices, disagreements and checked briefs. A clear reading is answered, with its exact form; of several
              you choose. "Have we ever signed with …" gets a yes only where a source reports a signature. Words of the general
              language (courtesy, mood, the purpose of the question) and sentences on who asks are set aside, and the answer says
              so; another word that isn't known is named and nothing is answered, but for a slip with one meaning ("agreemnts"),
              which is put right and said. A place, goods, a time or an exclusion ("without China") that the answer would leave
              out is named too. Several questions in one are answered one by one; each takes from the one before what it doesn't
              name. About jobs, tourists, prices, the weather, and about what is to come, the answer is that it isn't known here.
              What is put again ("that is, does it sell more than it buys") is read as it was put last. A question on acts and trade at once is answered part by part where each part is clear, else the one and the other
              are offered.
            - **Shapes of everyday questions.** Whatever the place, partner, goods and time: how much, its change, its course; the best
              or worst year, quarter or month ("when did Ohio export the most"); when a number passed a value, since when, ever or in
              which years it stood above another number, a value, zero or in a place ("since what year are we ahead of Veneto", "has
              Lombardy ever had a surplus", "in which years was the balance negative"), over the years held of both; who comes first,
              second, last, who lies beyond a value, has nothing at all ("which states sell nothing to Cuba"), rose or fell, without some ("apart from London"); which of several is larger, how
              many times, together, a mean or a sum over years; the European Union against the rest, where the rest is held. What is asked is said first. Where a
              shape is clear and a word of it can't be heeded (how many of what isn't counted, a number for nothing), nothing is
              answered and two or three questions are offered. Of "why" it is said that it isn't held, and told what happened.
            - **Table style.** "Ohio exports 2018, $m, % chg on 2017, share of US, rank": each of several things of one subject is told, or
              said to be left out. "+", "y/y", "CAGR", "var. ass. e %" are read in full. "NAICS 325", "Ateco 28" are goods, "ITL1", "NUTS 2" the parts of
              the country at that level; a number that such a list hasn't here is named. Capitals are parts of the country ("OH", "E-R").
            - **Yes or no** comes first, with the numbers behind it: whether those named exceed all others or a group, whether somebody is the first ("and by how
              much"), rose every year, ever fell; "how often" counts times. "And of imports?" asks the same measure of the other way.
            - **Who buys and sells.** "Countries it bought from", "paesi a cui vende" ask for the partners of the one spoken of, "countries that bought from it"
              for those that bought; a pronoun stands for the last one named. "Our region" where the observatory is of a whole country offers what can be asked of one.
            - **What somebody claims** ("A colleague says that exports fell by 2 %. Is she right?", "Ho letto che … Confermate?") is put to the test like "is it
              true that …". "Less than in 2019" compares the latest held with that year, for partners and goods too; "in which months did it sell more than a year
              earlier" lists months. Two times of one amount are told with the change between them. Lists leave out goods ("apart from oil") and go through all parts
              ("by region"); their latest time is one of which at least two thirds of the members are held.
            - **Acts, visits, strategies.** Which is the next to end (all in order of their last day), the oldest, the newest signed one; how many
              are in force; which aren't, were never signed, weren't renewed, have no term; whether one was renewed, how long it has held,
              who signed, and for whom that isn't held; with several candidates each with its state; all but those with some ("apart from China"). Who came and who went, whom
              somebody led; which strategy is in force today, the new and the former one, at whom it aims, what it says of a word.
            - **Acts and time in everyday words.** "In force on 1 March 2023", "valid in 2014" ask how acts stood then; "expire within 18 months" counts from
              today. "Since the agreement with Guangdong" tells the act and the course of trade from its year on, and that nothing follows from it. "In dollars"
              converts level by level at the mean rate of the year where `attributes/` has one, and says so where it hasn't; changes stay in the own currency.
            - **Tables.** `for each …` (or `by …`) at the end asks the same number for each member of up to four dimensions:
              `reporter`, `partner`, `product`, `year`, or some of them: `region of IT`, `partner in ASIA`, `partner country of
              EU27`, `product of 2 digits`, `year 2012-2021`. The first named varies slowest. `from each region of Italy` says
              it in its place. `top 20` after it keeps the rows with the largest numbers, `bottom 20` the smallest. Each number is
              the one that the question of its row gets, of one dataset; what isn't known says why. Where cells are confidential a table
              withholds what they could be worked out from, which single questions may show.
            - **`in dataset eu15`** at the end names the dataset that must answer; needed only where several could.
            - A text has at most 2,000 characters, 300 words and 24 measures.

            """;
}
