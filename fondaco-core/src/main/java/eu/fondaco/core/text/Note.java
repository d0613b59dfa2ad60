// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something to tell people, apart from the words of any language: a code that is stable, and what
 * it is about. The words are in message files beside the class of the code, one a language.
 *
 * @param args what the placeholders of the message stand for, in their order: texts that are the
 *     same in all languages, whole numbers, decimal ones ({@link java.math.BigDecimal} or {@link
 *     Double}), or what is said in each language itself ({@link Sayable})
 */
public record Note(Code code, List<Object> args) implements Sayable {

    /** The codes of a module's notes; implemented by an enum beside its message files. */
    public interface Code extends Sayable {

        /** The name of the enum's constant. */
        String name();

        /** The enum, beside which the message files are. */
        Class<?> getDeclaringClass();

        /** As it is in message files and in data: lower case with hyphens. */
        default String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** A note about these. */
        default Note note(Object... args) {
            return new Note(this, List.of(args));
        }

        /** The message, where it is about nothing more. */
        @Override
        default String in(Locale language) {
            return note().in(language);
        }
    }

    public Note {
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    public boolean is(Code other) {
        return code == other;
    }

    /** In words of a language; in English where nobody has written it in that language. */
    @Override
    public String in(Locale language) {
        return Messages.of(code.getDeclaringClass(), language).say(code.key(), args);
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
