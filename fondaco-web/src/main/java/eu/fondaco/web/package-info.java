// SPDX-License-Identifier: EUPL-1.2
/**
 * The server: what it holds and hands out, and the routes of its pages. One type more than thirty:
 * routes, checks and limits name each other, and what fails is answered in one place.
 */
package eu.fondaco.web;
