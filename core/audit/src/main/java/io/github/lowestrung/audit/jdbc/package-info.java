/** The ledger in a database. */
package io.github.lowestrung.audit.jdbc;
