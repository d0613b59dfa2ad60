// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How codes are written in the canonical text of a question: bare where nothing else could be meant
 * ({@code IT-45}, {@code CPA:CK28}, {@code EU27_2020}), else in single quotes with inner quotes
 * doubled ({@code '8703'}, {@code 'machinery'}). Bare codes begin with a capital and have no small
 * letter, which keeps {@code IN} (India) apart from {@code in}.
 */
public final class CodeText {

    private static final Pattern BARE = Pattern.compile("[A-Z][A-Z0-9_]*(?:[-:./][A-Z0-9_]+)*");

    private CodeText() {}

    /** Whether a code needs no quotes. */
    public static boolean isBare(String code) {
        return BARE.matcher(code).matches();
    }

    /** One code, quoted where needed. */
    public static String of(String code) {
        return isBare(code) ? code : "'" + code.replace("'", "''") + "'";
    }

    /** A code or a sum of codes. */
    public static String of(Codes codes) {
        return codes.list().stream().map(CodeText::of).collect(Collectors.joining("+"));
    }
}
