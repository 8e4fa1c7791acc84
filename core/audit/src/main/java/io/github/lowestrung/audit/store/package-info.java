/** What ledgers share: the chain of lines and its verification. Also the ledger in memory. */
package io.github.lowestrung.audit.store;
