/**
 * Reviews of rulebooks: what is wrong with their rules before any of them decides. Begin with
 * {@link io.github.lowestrung.review.Review#of}.
 */
package io.github.lowestrung.review;
