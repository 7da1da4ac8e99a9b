/**
 * What all forms have in common: a form is a bean that Jakarta MVC binds and Bean Validation checks, it keeps what was
 * submitted, and it carries what is wrong with it.
 */
package kr.ilovepet.storefront.form;
