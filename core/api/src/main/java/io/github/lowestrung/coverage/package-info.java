/** How well the scenarios of a rulebook exercise its rules, and what would close each gap. */
package io.github.lowestrung.coverage;
