// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;

/** The checker of what the server shows now. A check goes on with the one it began with. */
final class CurrentChecker implements Checker {

    private volatile Checker checker;

    CurrentChecker(Checker checker) {
        this.checker = checker;
    }

    /** Lets checks that begin from now on use another one. */
    void use(Checker other) {
        checker = other;
    }

    @Override
    public CheckedBrief check(String name, Document text, Options options, Progress progress) {
        return checker.check(name, text, options, progress);
    }
}
