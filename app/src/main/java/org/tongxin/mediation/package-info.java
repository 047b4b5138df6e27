/** Mediation (矛盾调解): the parties, the minutes and the agreement of a dispute, all of them private values of its case. */
@NullMarked
package org.tongxin.mediation;

import org.jspecify.annotations.NullMarked;
