// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages of the site, a class or two each. More than thirty types since there are that many
 * kinds of page.
 */
package eu.fondaco.web.site;
