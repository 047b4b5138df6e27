/** What if a limit were another one: how many past steps and cases would have been late. Nothing is deployed. */
@NullMarked
package org.tongxin.whatif;

import org.jspecify.annotations.NullMarked;
