// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

/** How often each address may ask for what; the counts outlast the editions of a site. */
final class Limits {

    private final RateLimit pages;
    private final RateLimit checks;
    private final RateLimit questions;
    private final RateLimit data;

    Limits(ServerOptions options) {
        pages = new RateLimit(options.checksPerMinute());
        checks = new RateLimit(options.checksPerMinute());
        questions = new RateLimit(options.questionsPerMinute());
        data = new RateLimit(options.questionsPerMinute());
    }

    RateLimit checksOnPages() {
        return pages;
    }

    RateLimit checks() {
        return checks;
    }

    RateLimit questions() {
        return questions;
    }

    RateLimit data() {
        return data;
    }
}
