package kr.ilovepet.storefront.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a form may not do for a guest where its page was shown to a member, whose session has ended since: it says
 * what shall become of the member's things, and a guest has others. The member has to sign in first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfTheSameVisitor {}
