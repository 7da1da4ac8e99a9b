/** What every page shares: templates, languages, headers, flash messages, error pages. */
package kr.ilovepet.storefront.web;
