/**
 * Members: who may shop and who may administer, how they prove it, and the tokens the other services believe.
 *
 * <p>A request goes from {@code api} to the domain packages: {@code account} holds members and registration,
 * {@code password} the rules and the hashing, {@code login} the check of credentials and the brake on guessing,
 * {@code token} the signed tokens.
 */
package kr.ilovepet.member;
