/** What the consequences of rules write to while a decision is made. */
package io.github.lowestrung.internal.recording;
