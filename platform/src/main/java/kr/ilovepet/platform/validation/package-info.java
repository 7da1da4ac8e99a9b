/** Constraints of Bean Validation that every service uses for what people type. */
package kr.ilovepet.platform.validation;
