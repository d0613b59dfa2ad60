// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

/** Which year an interval is of, as a text says it. */
public sealed interface YearRef {

    /** No year is said: that of the text, its heading or the statement before. */
    YearRef OPEN = new Open();

    /** A calendar year in figures. */
    record Fixed(int year) implements YearRef {}

    /** No year, or only "of the year". */
    record Open() implements YearRef {}

    /**
     * So many years before the one talked about: "the third quarter of the previous year".
     *
     * @param years 1 or more
     */
    record Before(int years) implements YearRef {}

    /**
     * So many years before the one in which the text was written: "last year", "this year".
     *
     * @param years 0 or more; fewer for years to come
     */
    record FromNow(int years) implements YearRef {}
}
