/**
 * The attack suite: what somebody without rights, without manners or with a grudge sends to the shop. Each kind of
 * attack is a class of its own; it makes its inputs from the shop as it is delivered (every address, every field),
 * always the same ones, so that a fault can be looked for again.
 *
 * <p>Every answer is judged alike, by {@link kr.ilovepet.shop.attack.Judge}; what was stored, what was logged and how
 * other visitors fared meanwhile by {@link kr.ilovepet.shop.attack.Attack}. {@code ./shop test} sends a part of each
 * kind, {@code ./shop attack} all of it.
 */
package kr.ilovepet.shop.attack;
