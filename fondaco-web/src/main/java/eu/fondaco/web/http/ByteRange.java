// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a body, as RFC 9110 (14.1.2) has it: {@code bytes=0-99}, {@code bytes=100-}, {@code
 * bytes=-100}.
 *
 * @param first offset of its first byte
 * @param last offset of its last byte; smaller than {@code first} where the body has no such part
 */
record ByteRange(long first, long last) {

    private static final Pattern FORM =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * Reads the header {@code Range}.
     *
     * @param length of the whole body, in bytes
     * @return nothing where the header is to be overlooked: another unit, several parts, no range
     */
    static Optional<ByteRange> parse(String header, long length) {
        Matcher form = FORM.matcher(header);
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long tail = Math.min(length, Long.parseLong(form.group(2)));
            return Optional.of(new ByteRange(length - tail, length - 1));
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2).isEmpty() ? length - 1 : Long.parseLong(form.group(2));
        return last < first && !form.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    /** Whether a body of that length has it. */
    boolean isWithin(long length) {
        return first < length && last >= first;
    }

    long size() {
        return last - first + 1;
    }
}
