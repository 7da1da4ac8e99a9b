/**
 * The pages of dead letters: messages that a service could not handle, with payload and cause, to be replayed or
 * discarded.
 */
package kr.ilovepet.storefront.admin.deadletters;
