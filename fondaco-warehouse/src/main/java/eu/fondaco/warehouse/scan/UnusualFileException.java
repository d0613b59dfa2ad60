// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

/**
 * A file has something in it that is left to more careful ways of reading; nothing of it is kept.
 */
public final class UnusualFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusualFileException(String what) {
        super(what, null, false, false);
    }
}
