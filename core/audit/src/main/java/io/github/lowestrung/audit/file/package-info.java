/** The ledger in files. */
package io.github.lowestrung.audit.file;
