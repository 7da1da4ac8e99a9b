package kr.ilovepet.storefront.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a form may do although its page was shown before the visitor signed in or out: whoever is signed in now,
 * it does what the person before the screen meant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcceptsStaleForm {}
