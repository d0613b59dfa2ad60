// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.search;

import eu.fondaco.core.text.Label;

/**
 * Something that can be found.
 *
 * @param name as printed in results
 * @param kind what it is
 * @param page its address after the language
 * @param words further words by which it is found: codes, other names
 */
public record Entry(Label name, Label kind, String page, String words) {}
